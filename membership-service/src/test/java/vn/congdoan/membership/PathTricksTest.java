package vn.congdoan.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.congdoan.guards.TestTokens;
import vn.congdoan.http.Roles;

/** No other spelling of an address gets around who may call it. */
@ServiceTest
class PathTricksTest {

    static Stream<String> metrics() {
        return Stream.of(
                "/q/metrics",
                "/q/metrics/",
                "//q/metrics",
                "/q//metrics",
                "/q/./metrics",
                "/v1/../q/metrics",
                "/v1/..;/q/metrics",
                "/q/metrics;a=b",
                "/q;/metrics",
                "/q/%6detrics",
                "/q%2Fmetrics",
                "/q/metrics%2F",
                "/q/metrics/%2e",
                "/q/metrics%00",
                "/Q/METRICS",
                "/q/metrics?x",
                "/%71/metrics",
                "\\q\\metrics");
    }

    static Stream<String> members() {
        return Stream.of(
                "/v1/members",
                "//v1/members",
                "/v1//members",
                "/v1/members/",
                "/v1/members;a=b",
                "/v1/./members",
                "/q/health/../../v1/members",
                "/v1/%6dembers",
                "/v1%2Fmembers",
                "/v1/organizations/..;/members");
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void leadsNobodyToMetrics(String path) throws IOException {
        for (var token : new String[] {"", TestTokens.token("app", Roles.PARTNER)}) {
            assertThat(get(path, token)).matches("(?s)HTTP/1.1 4[0-9][0-9] .*").doesNotContain("jvm_");
        }
    }

    @ParameterizedTest
    @MethodSource("members")
    void leadsNobodyToMembersWithoutAToken(String path) throws IOException {
        assertThat(get(path, "")).matches("(?s)HTTP/1.1 4[0-9][0-9] .*").doesNotContain("\"items\"");
    }

    private static String get(String path, String token) throws IOException {
        var authorization = token.isEmpty() ? "" : "Authorization: Bearer " + token + "\r\n";
        try (var socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            var request =
                    "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + authorization + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
