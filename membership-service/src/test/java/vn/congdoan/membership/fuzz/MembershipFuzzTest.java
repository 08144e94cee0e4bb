package vn.congdoan.membership.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.congdoan.guards.TestTokens;
import vn.congdoan.guards.fuzz.Contract;
import vn.congdoan.guards.fuzz.Fuzzer;
import vn.congdoan.guards.fuzz.Principal;
import vn.congdoan.http.Roles;
import vn.congdoan.membership.ActivityBodies;
import vn.congdoan.membership.Database;
import vn.congdoan.membership.DirectiveBodies;
import vn.congdoan.membership.EvaluationBodies;
import vn.congdoan.membership.Register;
import vn.congdoan.membership.ServiceTest;
import vn.congdoan.membership.SignedIn;

/** No 5xx, nothing off contract, and nothing changed by what is refused; see docs/fuzzing.md. */
@ServiceTest
class MembershipFuzzTest {

    private static final Logger LOG = Logger.getLogger(MembershipFuzzTest.class);
    private static final int REQUESTS = Integer.getInteger("fuzz.requests", 3000) * 8 / 10;
    private static final long SEED = Long.getLong("fuzz.seed", 20210404L);
    /** Of valid requests to an operation, that share at least is answered with 2xx; where they are few, one. */
    private static final double THROUGH = REQUESTS < 5_000 ? 0 : 0.2;

    /** Nobody joins these, so that they can be dissolved. */
    private static final int SPARE_UNIONS = 10;

    @Test
    void keepsItsContractWhateverIsSent() {
        var city = Register.city();
        ActivityBodies.dissemination(city);
        var district = Register.district(city);
        var union = Register.union(district);
        var spare = Stream.generate(() -> Register.union(district))
                .limit(SPARE_UNIONS)
                .toList();
        EvaluationBodies.scales(city);
        // Once somebody is evaluated by them, they stay as they are.
        evaluate("grassroots", "grassroots-unions/" + spare.get(0));
        evaluate("upper-level", "organizations/" + district);
        String directive = Register.post("directives", DirectiveBodies.directive(city))
                .extract()
                .path("id");
        var fuzzer = new Fuzzer(
                Contract.of("membership-service"),
                MembershipVocabulary.words(),
                List.of(
                        caller(MembershipVocabulary.SENDER, Roles.CITY_OFFICER),
                        caller("CITY_OFFICER_OF_ITS_CITY", Roles.CITY_OFFICER, city, null),
                        caller("DISTRICT_OFFICER", Roles.DISTRICT_OFFICER, district, null),
                        caller("UNION_OFFICER", Roles.UNION_OFFICER, district, union),
                        caller("AUDITOR", Roles.AUDITOR),
                        caller("PARTNER", Roles.PARTNER),
                        caller("AGENCY", Roles.AGENCY),
                        caller("OPERATOR", Roles.OPERATOR)),
                URI.create(ConfigProvider.getConfig().getValue("test.url", String.class)),
                MembershipFuzzTest::facts,
                SEED);
        fuzzer.pool().put("Organization.code", city);
        fuzzer.pool().put("Organization.code", district);
        fuzzer.pool().put("Home.code", district);
        fuzzer.pool().put("City.code", city);
        fuzzer.pool().put("GrassrootsUnion.id", union);
        fuzzer.pool().put("Home.union", union);
        fuzzer.pool().put("Home.directive", directive);
        spare.forEach(id -> fuzzer.pool().put("Spare.id", id));

        var report = fuzzer.run(REQUESTS);

        LOG.infof("%n%s", report);
        assertThat(report.complaints(THROUGH)).isEmpty();
        assertThat(report.sent()).isEqualTo(REQUESTS);
    }

    /**
     * All, once imports are done, but what moves by itself, or is there to keep account of calls: replays are moved on by the relay; the budgets of
     * rate limits are spent by refused calls too; and reads of personal data are on record for those whose data it is.
     */
    private static Map<String, String> facts() {
        await().pollDelay(Duration.ZERO)
                .until(() -> Database.count("select count(*) from import_job where finished_at is null") == 0);
        var contents = Database.contents();
        contents.computeIfPresent("journal_replay", (table, figures) -> figures.replaceFirst(" rows.*", ""));
        contents.keySet().removeAll(Set.of("rate_limit", "disclosure", "disclosed_member"));
        return contents;
    }

    private static void evaluate(String scale, String who) {
        SignedIn.cityOfficer()
                .body(EvaluationBodies.evaluation(scale, 50, 30))
                .put("/v1/evaluations/2020-2021/" + who)
                .then()
                .statusCode(201);
    }

    private static Principal caller(String name, String role) {
        return caller(name, role, null, null);
    }

    private static Principal caller(String name, String role, @Nullable String organization, @Nullable String union) {
        var claims = TestTokens.claims("fuzz-" + name, role).expiresIn(Duration.ofHours(2));
        if (organization != null) {
            claims.claim("organization", organization);
        }
        if (union != null) {
            claims.claim("union", union);
        }
        return new Principal(name, role, claims.sign());
    }
}
