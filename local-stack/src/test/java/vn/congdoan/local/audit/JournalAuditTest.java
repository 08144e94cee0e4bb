package vn.congdoan.local.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congdoan.local.Console;

/** Against answers written out here, whose hashes were computed by another program in another language. */
class JournalAuditTest {

    private static final String FIRST = """
            {"organization":"HN-CAUGIAY","position":1,"eventId":"019aa7c9-4e8d-7a15-8c3f-1b7d5e2a9f60",\
            "type":"vn.congdoan.membership.v1.UnionFounded","payload":{"name":"CĐCS Kim Lâm"},\
            "occurredOn":"2021-04-02","recordedAt":"2021-04-05T02:15:30.123456Z","recordedBy":"officer-7",\
            "hash":"430bd2abc5e7f2f0932fc3c8186882bf485b2d59691a67ff315f862c1eccc262"}""";
    private static final String SECOND = """
            {"organization":"HN-CAUGIAY","position":2,"eventId":"019aa7c9-4e8d-7a15-8c3f-1b7d5e2a9f61",\
            "type":"vn.congdoan.membership.v1.MemberAdmitted","payload":{"n": 1.50, "t":"\\u0041"},\
            "occurredOn":"2021-04-03","recordedAt":"2021-04-05T02:15:31Z","recordedBy":"officer-7",\
            "traceParent":"00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01",\
            "hash":"64337d86dd8747942f74b78f365d3af931fff2c481a99529075a0383b0ca2a79"}""";
    private static final String HEAD = "64337d86dd8747942f74b78f365d3af931fff2c481a99529075a0383b0ca2a79";

    private final List<String> rows = new ArrayList<>(List.of(FIRST, SECOND));
    private String head = HEAD;
    private HttpServer membership = start();

    private static HttpServer start() {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @BeforeEach
    void serve() {
        membership.createContext("/v1/journal/streams", call -> {
            // The only stream stands on the second page.
            boolean second = call.getRequestURI().getQuery().contains("cursor=WyJITiJd");
            answer(call, second ? """
                {"items":[{"organization":"HN-CAUGIAY","head":2,"published":2,"hash":"%s"}]}""".formatted(head) : """
                {"items":[],"nextCursor":"WyJITiJd"}""");
        });
        membership.createContext("/v1/journal", call -> {
            int from = call.getRequestURI().getQuery().contains("from=2") ? 1 : 0;
            // One row a page, as if they were long.
            answer(
                    call,
                    "{\"head\":2,\"items\":["
                            + String.join(",", rows.stream().skip(from).limit(1).toList())
                            + "],\"next\":2}");
        });
        membership.start();
    }

    @AfterEach
    void stop() {
        membership.stop(0);
    }

    private static void answer(HttpExchange call, String body) throws IOException {
        boolean allowed = "Bearer of-an-auditor".equals(call.getRequestHeaders().getFirst("Authorization"));
        byte[] bytes = body.getBytes(UTF_8);
        call.sendResponseHeaders(allowed ? 200 : 403, bytes.length);
        call.getResponseBody().write(bytes);
        call.close();
    }

    private URI address() {
        return URI.create("http://localhost:" + membership.getAddress().getPort());
    }

    private List<Finding> audit() {
        return JournalAudit.audit(address(), "of-an-auditor");
    }

    @Test
    void findsAnUntouchedStreamIntact() {
        assertThat(audit()).containsExactly(new Finding("HN-CAUGIAY", 2, null));
    }

    @ParameterizedTest
    @CsvSource({
        "CĐCS Kim Lâm, CĐCS Kim Lam, 0",
        "2021-04-02, 2021-04-01, 0",
        "officer-7, officer-8, 0",
        "02:15:31Z, 02:15:31.5Z, 1",
        "1.50, 1.5, 1",
        "\\u0041, A, 1",
        "00-4bf9, 00-4bf8, 1",
        "MemberAdmitted, MemberLeft, 1",
    })
    void namesTheFirstRowThatWasChanged(String was, String is, int intactRows) {
        rows.replaceAll(row -> row.replace(was, is));

        assertThat(audit()).containsExactly(new Finding("HN-CAUGIAY", intactRows, Finding.Fault.CHANGED));
    }

    @Test
    void namesARowThatIsMissing() {
        rows.remove(1);

        assertThat(audit()).containsExactly(new Finding("HN-CAUGIAY", 1, Finding.Fault.MISSING));
    }

    @Test
    void namesARowInThePlaceOfAnother() {
        rows.set(1, FIRST);

        assertThat(audit()).containsExactly(new Finding("HN-CAUGIAY", 1, Finding.Fault.MISSING));
    }

    @Test
    void tellsThatTheHeadIsOfAnotherChain() {
        head = "0".repeat(64);

        assertThat(audit()).containsExactly(new Finding("HN-CAUGIAY", 1, Finding.Fault.CUT_OFF));
    }

    @Test
    void saysNothingOfAJournalThatItMayNotRead() {
        assertThatThrownBy(() -> JournalAudit.audit(address(), "of-nobody"))
                .isInstanceOf(AuditException.class)
                .hasMessageContaining("403");
    }

    @Test
    void endsWithTheStatusOfWhatItFound(@TempDir Path directory) throws IOException {
        Path token = Files.writeString(directory.resolve("auditor.jwt"), "of-an-auditor\n");

        assertThat(run(address().toString(), token.toString()))
                .isEqualTo("0: HN-CAUGIAY: intact, 2 rows; 1 of 1 streams intact");
        assertThat(run(address().toString(), token.toString(), "HN-DONGDA"))
                .isEqualTo("2: error: there is no such stream");
        assertThat(run(address().toString(), directory.resolve("none").toString()))
                .startsWith("2: error: the token can't be read from ");
        rows.set(1, SECOND.replace("officer-7", "officer-8"));
        assertThat(run(address().toString(), token.toString(), "HN-CAUGIAY"))
                .isEqualTo("1: HN-CAUGIAY: BROKEN at row 2, CHANGED; 0 of 1 streams intact");
        stop();
        assertThat(run(address().toString(), token.toString())).startsWith("2: error: ");
    }

    private static String run(String... arguments) {
        var said = new ByteArrayOutputStream();
        int status = AuditProgram.run(Stream.of(arguments).toList(), new Console(new PrintStream(said, true, UTF_8)));
        return status + ": " + said.toString(UTF_8).strip().replace(System.lineSeparator(), "; ");
    }
}
