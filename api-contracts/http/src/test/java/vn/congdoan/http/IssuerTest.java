package vn.congdoan.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;

/** An issuer that is known by its address: it may be away when the service starts, and change its keys while it runs. */
@QuarkusTest
@TestProfile(IssuerTest.ByAddress.class)
class IssuerTest {

    public static class ByAddress implements QuarkusTestProfile {

        @Override
        public boolean disableGlobalTestResources() {
            return true;
        }

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(Address.class));
        }
    }

    /** Where the issuer will be, once it is there. */
    public static class Address implements QuarkusTestResourceLifecycleManager {

        @Override
        public Map<String, String> start() {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return Map.of("CONGDOAN_OIDC_AUTH_SERVER_URL", "http://localhost:" + socket.getLocalPort());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void stop() {}
    }

    private static final String ADDRESS =
            ConfigProvider.getConfig().getValue("quarkus.oidc.auth-server-url", String.class);

    @Test
    void isFoundWhenItComesAndFollowedWhenItChangesItsKeys() throws Exception {
        var first = key("first");
        call(first)
                .statusCode(503)
                .body("type", equalTo("urn:congdoan:problem:unavailable"))
                .header("Retry-After", "5");
        given().get("/q/openapi").then().statusCode(200);

        var server = HttpServer.create(
                new InetSocketAddress(
                        InetAddress.getLoopbackAddress(), URI.create(ADDRESS).getPort()),
                0);
        answer(
                server,
                "/.well-known/openid-configuration",
                new JsonObject()
                        .put("issuer", ADDRESS)
                        .put("jwks_uri", ADDRESS + "/keys")
                        .put("token_endpoint", ADDRESS + "/token")
                        .encode());
        answer(server, "/keys", new JsonWebKeySet(first).toJson());
        server.start();
        try {
            await("the issuer is asked again by the calls themselves")
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> call(first).statusCode(200));

            var second = key("second");
            call(second).statusCode(401);
            server.removeContext("/keys");
            answer(server, "/keys", new JsonWebKeySet(second).toJson());
            await("its keys are fetched anew for one that is not known")
                    .atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> call(second).statusCode(200));
            call(first).statusCode(401).body("type", equalTo("urn:congdoan:problem:unauthenticated"));
        } finally {
            server.stop(0);
        }
        call(key("third")).statusCode(401);
    }

    private static RsaJsonWebKey key(String id) throws JoseException {
        var key = RsaJwkGenerator.generateJwk(2048);
        key.setKeyId(id);
        key.setUse("sig");
        return key;
    }

    private static void answer(HttpServer server, String path, String body) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.getBytes(UTF_8).length);
            exchange.getResponseBody().write(body.getBytes(UTF_8));
            exchange.close();
        });
    }

    private static ValidatableResponse call(RsaJsonWebKey key) throws JoseException {
        var now = Instant.now().getEpochSecond();
        var signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue("RS256");
        signature.setKeyIdHeaderValue(key.getKeyId());
        signature.setKey(key.getPrivateKey());
        signature.setPayload(new JsonObject()
                .put("iss", ADDRESS)
                .put("aud", "congdoan")
                .put("sub", "lan")
                .put("iat", now)
                .put("exp", now + 300)
                .put("roles", List.of(Roles.CITY_OFFICER))
                .encode());
        return given().auth()
                .oauth2(signature.getCompactSerialization())
                .get("/v1/samples/caller")
                .then();
    }
}
