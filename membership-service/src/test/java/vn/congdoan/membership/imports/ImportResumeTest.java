package vn.congdoan.membership.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static vn.congdoan.membership.SignedIn.cityOfficer;
import static vn.congdoan.membership.imports.Files.MEMBERS;
import static vn.congdoan.membership.imports.Files.counts;
import static vn.congdoan.membership.imports.Files.ended;
import static vn.congdoan.membership.imports.Files.members;
import static vn.congdoan.membership.imports.Files.send;

import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import vn.congdoan.membership.Register;
import vn.congdoan.membership.ServiceTest;

/** Runners are played by the test: nobody else works on imports. */
@ServiceTest
@TestProfile(ImportResumeTest.ByHand.class)
class ImportResumeTest {

    private static final Duration LEASE = Duration.ofMillis(300);

    public static class ByHand implements QuarkusTestProfile {

        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("congdoan.imports.enabled", "false", "congdoan.imports.chunk", "10");
        }
    }

    @Inject
    ImportJobs jobs;

    @Inject
    ImportWork work;

    @Inject
    Importables importables;

    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();

    @Test
    void anotherRunnerGoesOnBehindTheLastRowsAndTheFirstIsFenced() {
        var union = Register.union(Register.city());
        var sent = send(cityOfficer(), "MEMBERS", "", MEMBERS + members(union, 95));
        var begun = jobs.claim(first, LEASE).orElseThrow();
        workOn(begun, first, after(3));
        assertThat(cityOfficer().get(sent.header("Location")).<Integer>path("accepted"))
                .isEqualTo(30);

        // The first says nothing any more.
        var goneOn = await().atMost(Duration.ofSeconds(10)).until(() -> jobs.claim(second, LEASE), Optional::isPresent);

        assertThat(goneOn.orElseThrow().rowsRead()).isEqualTo(30);
        assertThatThrownBy(() -> workOn(begun, first, () -> false)).isInstanceOf(ImportJobs.FencedException.class);
        workOn(goneOn.orElseThrow(), second, () -> false);
        assertThat(counts(ended(cityOfficer(), sent))).containsExactly(95, 95, 0, 0);
        cityOfficer().get("/v1/members?union=" + union + "&limit=200").then().statusCode(200);
        assertThat(cityOfficer()
                        .get("/v1/members?union=" + union + "&limit=200")
                        .<Integer>path("items.size()"))
                .isEqualTo(95);
    }

    @Test
    void whatIsCalledOffEndsBehindTheRowsInWork() {
        var union = Register.union(Register.city());
        var sent = send(cityOfficer(), "MEMBERS", "", MEMBERS + members(union, 50));
        var job = jobs.claim(first, LEASE).orElseThrow();
        cityOfficer().post(sent.header("Location") + "/cancellation").then().statusCode(200);

        workOn(job, first, () -> false);

        var view = ended(cityOfficer(), sent);
        assertThat(view.getString("status")).isEqualTo("CANCELLED");
        assertThat(counts(view)).containsExactly(10, 10, 0, 0);
        cityOfficer().post(sent.header("Location") + "/cancellation").then().statusCode(409);
    }

    private void workOn(ImportJob job, UUID runner, BooleanSupplier stopping) {
        var readers = Executors.newSingleThreadExecutor();
        try {
            work.work(job, importables.of(job.kind()), runner, readers, stopping);
        } finally {
            readers.shutdown();
        }
    }

    private static BooleanSupplier after(int portions) {
        var asked = new AtomicInteger();
        return () -> asked.incrementAndGet() > portions;
    }
}
