package vn.congdoan.http;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.security.Key;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.congdoan.guards.TestTokens;

/** What a token must say, and how it must be signed, to be let in: RFC 8725, RFC 9068. */
@QuarkusTest
@QuarkusTestResource(TestTokens.class)
class TokenTest {

    private static final KeyPair ANOTHER = TestTokens.keyPair();

    /** The claims of a token that opens everything. */
    private static JsonObject claims() {
        var now = Instant.now().getEpochSecond();
        return new JsonObject()
                .put("iss", TestTokens.ISSUER)
                .put("aud", TestTokens.AUDIENCE)
                .put("sub", "lan")
                .put("iat", now)
                .put("exp", now + 300)
                .put("roles", new JsonArray().add(Roles.CITY_OFFICER));
    }

    private static String signed(UnaryOperator<JsonObject> change) {
        return TestTokens.signed(change.apply(claims()).encode());
    }

    private static Arguments claims(String what, UnaryOperator<JsonObject> change) {
        return Arguments.of(what, signed(change));
    }

    private static JsonObject without(JsonObject claims, String name) {
        claims.remove(name);
        return claims;
    }

    private static long inSeconds(int seconds) {
        return Instant.now().getEpochSecond() + seconds;
    }

    static Stream<Arguments> good() {
        return Stream.of(
                claims("plain", c -> c),
                claims(
                        "for several",
                        c -> c.put("aud", new JsonArray().add("other").add(TestTokens.AUDIENCE))),
                claims("of a clock two seconds ahead", c -> c.put("iat", inSeconds(2))
                        .put("nbf", inSeconds(2))),
                claims("of a clock two seconds behind", c -> c.put("iat", inSeconds(-300))
                        .put("exp", inSeconds(-2))),
                claims("with claims that nobody knows", c -> c.put("realm_access", new JsonObject())),
                claims(
                        "with roles that nobody knows too",
                        c -> c.put(
                                "roles", new JsonArray().add("offline_access").add(Roles.CITY_OFFICER))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("good")
    void isLetIn(String what, String token) {
        call(token).statusCode(200);
    }

    static Stream<Arguments> bad() {
        return Stream.of(
                claims("another audience", c -> c.put("aud", "account")),
                claims(
                        "other audiences",
                        c -> c.put("aud", new JsonArray().add("account").add("congdoan-web"))),
                claims("an audience that begins like ours", c -> c.put("aud", "congdoan-web")),
                claims("no audience", c -> without(c, "aud")),
                claims("an audience that is no text", c -> c.put("aud", 7)),
                claims("another issuer", c -> c.put("iss", "https://id.elsewhere")),
                claims("an issuer that begins like ours", c -> c.put("iss", TestTokens.ISSUER + "/")),
                claims("no issuer", c -> without(c, "iss")),
                claims("an issuer that is no text", c -> c.put("iss", new JsonArray().add(TestTokens.ISSUER))),
                claims("expired", c -> c.put("iat", inSeconds(-300)).put("exp", inSeconds(-30))),
                claims("no expiry", c -> without(c, "exp")),
                claims("an expiry that is no number", c -> c.put("exp", "never")),
                claims("not yet valid", c -> c.put("nbf", inSeconds(60))),
                claims("a beginning that is no number", c -> c.put("nbf", "now")),
                claims("no time of issue", c -> without(c, "iat")),
                claims("no subject", c -> without(c, "sub")),
                claims("a subject that is no text", c -> c.put("sub", 7)),
                claims("an empty subject", c -> c.put("sub", "")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("bad")
    void isRefusedForItsClaims(String what, String token) {
        refused(token);
    }

    static Stream<Arguments> forged() throws JoseException, NoSuchAlgorithmException {
        var good = signed(c -> c);
        var part = good.split("\\.", -1);
        var more = base64(claims().put("sub", "somebody else").encode());
        var publicKey = ConfigProvider.getConfig().getValue("quarkus.oidc.public-key", String.class);
        var pem = "-----BEGIN PUBLIC KEY-----\n" + publicKey + "\n-----END PUBLIC KEY-----\n";
        var embedding = signature(AlgorithmIdentifiers.RSA_USING_SHA256, ANOTHER.getPrivate());
        embedding.getHeaders().setJwkHeaderValue("jwk", new RsaJsonWebKey((RSAPublicKey) ANOTHER.getPublic()));
        var pointing = signature(AlgorithmIdentifiers.RSA_USING_SHA256, ANOTHER.getPrivate());
        pointing.setHeader("jku", "https://id.elsewhere/keys");
        var ec = KeyPairGenerator.getInstance("EC");
        ec.initialize(256);
        var critical = signature(AlgorithmIdentifiers.RSA_USING_SHA256, ANOTHER.getPrivate());
        critical.setHeader("crit", new String[] {"b64"});
        return Stream.of(
                Arguments.of(
                        "another key", signature("RS256", ANOTHER.getPrivate()).getCompactSerialization()),
                Arguments.of("another key, embedded", embedding.getCompactSerialization()),
                Arguments.of("another key, pointed to", pointing.getCompactSerialization()),
                Arguments.of(
                        "another kind of key",
                        signature("ES256", ec.generateKeyPair().getPrivate()).getCompactSerialization()),
                Arguments.of(
                        "the public key as secret", hmac(Base64.getDecoder().decode(publicKey))),
                Arguments.of("the public key's base64 as secret", hmac(publicKey.getBytes(UTF_8))),
                Arguments.of("the public key's PEM as secret", hmac(pem.getBytes(UTF_8))),
                Arguments.of("unsigned", base64("{\"alg\":\"none\"}") + "." + part[1] + "."),
                Arguments.of("unsigned, in capitals", base64("{\"alg\":\"NONE\"}") + "." + part[1] + "."),
                Arguments.of(
                        "unsigned, with the signature", base64("{\"alg\":\"none\"}") + "." + part[1] + "." + part[2]),
                Arguments.of("without its signature", part[0] + "." + part[1] + "."),
                Arguments.of("with another payload", part[0] + "." + more + "." + part[2]),
                Arguments.of("with another header", base64("{\"alg\":\"RS512\"}") + "." + part[1] + "." + part[2]),
                Arguments.of("without algorithm", base64("{}") + "." + part[1] + "." + part[2]),
                Arguments.of("with a number as algorithm", base64("{\"alg\":7}") + "." + part[1] + "." + part[2]),
                Arguments.of("two parts", part[0] + "." + part[1]),
                Arguments.of("five parts", good + "." + part[1] + "." + part[2]),
                Arguments.of("no JSON", TestTokens.signed("lan")),
                Arguments.of("a JSON array", TestTokens.signed("[1, 2]")),
                Arguments.of("JSON null", TestTokens.signed("null")),
                Arguments.of("nothing signed", TestTokens.signed("")),
                Arguments.of("no base64", "%.%.%"),
                Arguments.of("an opaque text", "2YotnFZFEjr1zCsicMWpAA"),
                Arguments.of("dots", ".."),
                Arguments.of("long", "x".repeat(4000)));
    }

    private static String hmac(byte[] secret) throws JoseException {
        var signature = signature(AlgorithmIdentifiers.HMAC_SHA256, new HmacKey(secret));
        signature.setDoKeyValidation(false);
        return signature.getCompactSerialization();
    }

    private static JsonWebSignature signature(String algorithm, Key key) {
        var signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(algorithm);
        signature.setPayload(claims().encode());
        signature.setKey(key);
        return signature;
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("forged")
    void isRefusedForItsSignature(String what, String token) {
        refused(token);
    }

    static Stream<Arguments> powerless() {
        return Stream.of(
                claims("no roles", c -> without(c, "roles")),
                claims("roles elsewhere", c -> without(c, "roles")
                        .put("groups", new JsonArray().add(Roles.CITY_OFFICER))
                        .put("realm_access", new JsonObject().put("roles", new JsonArray().add(Roles.CITY_OFFICER)))),
                claims("an empty list of roles", c -> c.put("roles", new JsonArray())),
                claims("a role that nobody knows", c -> c.put("roles", new JsonArray().add("chairman"))),
                claims("a role in other letters", c -> c.put("roles", new JsonArray().add("City-Officer"))),
                claims("null as roles", c -> c.putNull("roles")),
                claims("a number as roles", c -> c.put("roles", 7)),
                claims("an object as roles", c -> c.put("roles", new JsonObject().put(Roles.CITY_OFFICER, true))),
                claims(
                        "roles that are no texts",
                        c -> c.put("roles", new JsonArray().add(7).addNull())),
                claims(
                        "roles in lists",
                        c -> c.put("roles", new JsonArray().add(new JsonArray().add(Roles.CITY_OFFICER)))),
                claims("a number as organization", c -> c.put("organization", 7)),
                claims("a list as organization", c -> c.put("organization", new JsonArray().add("HN"))),
                claims("an object as organization", c -> c.put("organization", new JsonObject().put("HN", true))),
                claims("null as organization", c -> c.putNull("organization")),
                claims("an empty organization", c -> c.put("organization", "")),
                claims("a blank organization", c -> c.put("organization", " ")),
                claims(
                        "a district officer of no organization",
                        c -> c.put("roles", new JsonArray().add(Roles.DISTRICT_OFFICER))),
                claims("a union officer of no union", c -> c.put("roles", new JsonArray().add(Roles.UNION_OFFICER))
                        .put("organization", "HN")),
                claims("a union officer of something that is no union", c -> c.put(
                                "roles", new JsonArray().add(Roles.UNION_OFFICER))
                        .put("organization", "HN")
                        .put("union", "CĐCS Kim Lâm")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("powerless")
    void isOfNoUse(String what, String token) {
        call(token).statusCode(403).body("type", equalTo("urn:congdoan:problem:forbidden"));
    }

    @Test
    void rolesMayAlsoBeOneTextWithSpacesBetweenThem() {
        call(signed(c -> c.put("roles", "partner " + Roles.CITY_OFFICER))).statusCode(200);
    }

    @Test
    void isLetInByTheOrganizationThatItNames() {
        call(signed(c -> c.put("roles", new JsonArray().add(Roles.DISTRICT_OFFICER))
                        .put("organization", "HN-CAUGIAY")))
                .statusCode(200)
                .body("organization", equalTo("HN-CAUGIAY"));
    }

    @Test
    void otherSchemesAreNoTokens() {
        for (var header : new String[] {"Basic bGFuOnNlY3JldA==", "Bearer", "Bearer ", "bearer", signed(c -> c)}) {
            given().header("Authorization", header)
                    .get("/v1/samples/caller")
                    .then()
                    .statusCode(401)
                    .contentType("application/problem+json");
        }
    }

    private static ValidatableResponse call(String token) {
        return given().auth().oauth2(token).get("/v1/samples/caller").then();
    }

    private static void refused(String token) {
        call(token)
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", startsWith("Bearer"))
                .body("type", equalTo("urn:congdoan:problem:unauthenticated"));
    }
}
