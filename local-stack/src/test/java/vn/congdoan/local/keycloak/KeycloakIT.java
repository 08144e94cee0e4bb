package vn.congdoan.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.congdoan.local.Console;
import vn.congdoan.local.Layout;
import vn.congdoan.local.Part;
import vn.congdoan.local.Stack;
import vn.congdoan.local.servers.LoopbackPort;

/** Both services as they are packaged, trusting the realm that is committed by its address alone. */
@Tag("keycloak")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeycloakIT {

    private static final String WEB = "http://localhost:3000/callback";
    private static final String APP = "vn.congdoan.app:/callback";
    private static final String PASSWORD = "Đoàn kết 2026 là sức mạnh";
    private static final Duration BOUND = Duration.ofSeconds(40);

    private final Layout layout;
    private final Keycloak keycloak;
    private final Administration administration;
    private final Stack stack;

    /** Of another district. */
    private String othersUnion = "";

    KeycloakIT(@TempDir Path home) throws IOException {
        Path root = Path.of(System.getProperty("congdoan.root"));
        keycloak = Keycloak.start(
                Path.of(System.getProperty("congdoan.keycloak")),
                root.resolve("local-stack/compose/keycloak/congdoan-realm.json"));
        administration = new Administration(keycloak);
        layout = new Layout(
                root,
                home,
                new Layout.Ports(
                        LoopbackPort.anyFree(),
                        LoopbackPort.anyFree(),
                        LoopbackPort.anyFree(),
                        LoopbackPort.anyFree()));
        stack = Stack.prepare(
                layout,
                false,
                new Console(System.out),
                Map.of(
                        "CONGDOAN_OIDC_PUBLIC_KEY",
                        "",
                        "CONGDOAN_OIDC_AUTH_SERVER_URL",
                        keycloak.issuer(),
                        "CONGDOAN_JOURNAL_CLIENT_ID",
                        "reporting-service",
                        "CONGDOAN_JOURNAL_CLIENT_SECRET",
                        Keycloak.SECRET));
    }

    @BeforeAll
    void start() throws IOException {
        stack.start();
        administration.addUser("city", PASSWORD, "city-officer", Map.of());
        administration.addUser("district", PASSWORD, "district-officer", Map.of("organization", "HN-CAUGIAY"));
        administration.addUser("astray", PASSWORD, "district-officer", Map.of());
        administration.addUser("auditor", PASSWORD, "auditor", Map.of());
        String city = web().token("city", PASSWORD);
        register(city, Map.of("code", "HN", "name", "LĐLĐ thành phố Hà Nội", "kind", "CITY"));
        for (String district : List.of("HN-CAUGIAY", "HN-LONGBIEN")) {
            register(city, Map.of("code", district, "name", district, "kind", "DISTRICT", "parentCode", "HN"));
        }
        othersUnion = Http.at(found(city, "HN-LONGBIEN", "0100109106"), "/id");
        assertThat(othersUnion).isNotEmpty();
    }

    @AfterAll
    void stop() {
        stack.close();
        keycloak.close();
    }

    private Browser web() {
        return new Browser(keycloak, "congdoan-web", WEB);
    }

    private URI membership(String path) {
        return layout.address(Part.MEMBERSHIP).resolve(path);
    }

    private URI reporting(String path) {
        return layout.address(Part.REPORTING).resolve(path);
    }

    private void register(String token, Map<String, String> organization) throws IOException {
        assertThat(Http.call("POST", membership("/v1/organizations"), token, organization)
                        .statusCode())
                .isEqualTo(201);
    }

    private HttpResponse<String> enterprise(String token, String organization, String taxCode) throws IOException {
        return Http.call(
                "POST",
                membership("/v1/enterprises"),
                token,
                Map.of(
                        "taxCode",
                        taxCode,
                        "name",
                        "Công ty TNHH Kim Lâm",
                        "kind",
                        "ENTERPRISE",
                        "sector",
                        "NON_STATE",
                        "headcount",
                        180,
                        "organizationCode",
                        organization));
    }

    private HttpResponse<String> found(String token, String organization, String taxCode) throws IOException {
        String enterprise = Http.at(enterprise(token, organization, taxCode), "/id");
        return Http.call(
                "POST",
                membership("/v1/grassroots-unions"),
                token,
                Map.of(
                        "name",
                        "CĐCS Công ty TNHH Kim Lâm",
                        "organizationCode",
                        organization,
                        "enterpriseId",
                        enterprise,
                        "kind",
                        "UNION",
                        "foundedOn",
                        "2021-01-15",
                        "method",
                        "FROM_ABOVE",
                        "decision",
                        Map.of("number", "1/QĐ-LĐLĐ", "issuedOn", "2021-01-14"),
                        "committee",
                        List.of(Map.of("fullName", "Nguyễn Văn An", "role", "CHAIR"))));
    }

    @Test
    void anAgencyReadsByItsOwnAccountAsFarAsItIsConfined() throws IOException {
        String tax = keycloak.token("agency-tax");

        assertThat(Http.get(membership("/v1/grassroots-unions/" + othersUnion), tax)
                        .statusCode())
                .isEqualTo(200);
        assertThat(Http.get(reporting("/v1/freshness"), tax).statusCode()).isEqualTo(200);
        assertThat(Http.get(membership("/v1/journal?organization=HN"), tax).statusCode())
                .isEqualTo(403);

        administration.confine("agency-social-insurance", "HN-CAUGIAY");
        String confined = keycloak.token("agency-social-insurance");
        assertThat(Http.get(membership("/v1/grassroots-unions/" + othersUnion), confined)
                        .statusCode())
                .isEqualTo(404);
        assertThat(Http.get(reporting("/v1/top-unions?year=2021&organization=HN-LONGBIEN"), confined)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aWebUserLogsInWithPkceAndWorksInTheOwnDistrictOnly() throws IOException {
        HttpResponse<String> tokens = web().tokens("district", PASSWORD);
        String district = Http.at(tokens, "/access_token");

        assertThat(Http.at(tokens, "/expires_in")).isEqualTo("300");
        HttpResponse<String> founded = found(district, "HN-CAUGIAY", "0101248141");
        assertThat(founded.statusCode()).as(founded.body()).isEqualTo(201);
        assertThat(enterprise(district, "HN-LONGBIEN", "0100686209").statusCode())
                .isEqualTo(403);
        assertThat(Http.get(membership("/v1/grassroots-unions/" + othersUnion), district)
                        .statusCode())
                .isEqualTo(404);

        Map<String, String> refresh = Map.of(
                "grant_type", "refresh_token",
                "client_id", "congdoan-web",
                "refresh_token", Http.at(tokens, "/refresh_token"));
        HttpResponse<String> refreshed = Http.form(keycloak.endpoint("token"), refresh);
        assertThat(Http.get(membership("/v1/enterprises"), Http.at(refreshed, "/access_token"))
                        .statusCode())
                .isEqualTo(200);
        assertThat(Http.form(keycloak.endpoint("token"), refresh).statusCode())
                .as("a refresh token is good for once")
                .isEqualTo(400);
    }

    @Test
    void aUnionOfficerKeepsTheOwnMembersWithTheApp() throws IOException {
        administration.addUser(
                "chair", PASSWORD, "union-officer", Map.of("organization", "HN-LONGBIEN", "union", othersUnion));
        String chair = new Browser(keycloak, "congdoan-mobile", APP).token("chair", PASSWORD);

        HttpResponse<String> admitted = Http.call(
                "POST",
                membership("/v1/grassroots-unions/" + othersUnion + "/members"),
                chair,
                Map.of(
                        "fullName", "Nguyễn Thị Bình",
                        "dateOfBirth", "1995-08-17",
                        "gender", "FEMALE",
                        "citizenId", "001195012345",
                        "admittedOn", "2021-04-02",
                        "decision", Map.of("number", "2/QĐ-CĐCS", "issuedOn", "2021-04-01")));

        assertThat(admitted.statusCode()).as(admitted.body()).isEqualTo(201);
        assertThat(Http.get(membership("/v1/enterprises"), chair).statusCode()).isEqualTo(403);
    }

    @Test
    void nobodyGetsInByAFlowThatIsNotMeant() throws IOException {
        assertThat(web().authorize(Map.of("response_type", "code"))
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .as("without PKCE")
                .contains("error=invalid_request");
        assertThat(web().authorize(Map.of("response_type", "token"))
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .as("implicit")
                .contains("error=");
        assertThat(new Browser(keycloak, "congdoan-web", "https://elsewhere/callback")
                        .authorize(Map.of("response_type", "code"))
                        .statusCode())
                .as("to another address")
                .isEqualTo(400);
        assertThat(Http.form(
                                keycloak.endpoint("token"),
                                Map.of(
                                        "grant_type", "password",
                                        "client_id", "congdoan-web",
                                        "username", "city",
                                        "password", PASSWORD))
                        .statusCode())
                .as("by a password sent to the client")
                .isIn(400, 401);
    }

    @Test
    void tokensForOthersAreRefused() throws IOException {
        administration.addClient("elsewhere", List.of(), 300);

        for (String token : List.of(administration.token(), keycloak.token("elsewhere"))) {
            assertThat(token).isNotEmpty();
            assertThat(Http.get(membership("/v1/organizations"), token).statusCode())
                    .isEqualTo(401);
            assertThat(Http.get(reporting("/v1/freshness"), token).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void anOfficerWithoutAnOrganizationMayDoNothing() throws IOException {
        String astray = web().token("astray", PASSWORD);

        assertThat(Http.get(membership("/v1/organizations"), astray).statusCode())
                .isEqualTo(403);
        assertThat(Http.get(reporting("/v1/freshness"), astray).statusCode()).isEqualTo(403);
    }

    @Test
    void aTokenEndsWhenItsTimeIsUp() throws IOException {
        administration.addClient("hasty", List.of("congdoan"), 3);
        String token = keycloak.token("hasty");

        assertThat(Http.get(membership("/v1/organizations"), token).statusCode())
                .isEqualTo(200);
        await().atMost(BOUND).untilAsserted(() -> assertThat(
                        Http.get(membership("/v1/organizations"), token).statusCode())
                .isEqualTo(401));
    }

    @Test
    void aNewKeyOfTheRealmIsTrustedWithoutARestart() throws IOException {
        String before = keycloak.token("agency-tax");
        assertThat(Http.get(membership("/v1/organizations"), before).statusCode())
                .isEqualTo(200);

        administration.rotateKey();

        assertThat(key(keycloak.token("agency-tax"))).isNotEqualTo(key(before));
        await().atMost(BOUND)
                .untilAsserted(() -> assertThat(Http.get(membership("/v1/organizations"), keycloak.token("agency-tax"))
                                .statusCode())
                        .isEqualTo(200));
        await().atMost(BOUND)
                .untilAsserted(() -> assertThat(Http.get(reporting("/v1/freshness"), keycloak.token("agency-tax"))
                                .statusCode())
                        .isEqualTo(200));
        assertThat(Http.get(membership("/v1/organizations"), before).statusCode())
                .as("the old key is still the realm's")
                .isEqualTo(200);
    }

    /** The identifier of the key that signed a token. */
    private static String key(String token) {
        String header = new String(Base64.getUrlDecoder().decode(token.split("\\.", 2)[0]), StandardCharsets.UTF_8);
        return Http.json(header).path("kid").asText();
    }

    @Test
    void whoGuessesPasswordsIsLockedOut() throws IOException {
        administration.addUser("guessed", PASSWORD, "auditor", Map.of());

        IntStream.range(0, 5).forEach(guess -> {
            try {
                assertThat(web().login("guessed", "mật khẩu " + guess)).isEmpty();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(web().login("guessed", PASSWORD)).isEmpty();
    }

    @Test
    void reportingAsksTheJournalByItsOwnAccount() throws IOException {
        String auditor = web().token("auditor", PASSWORD);

        await().atMost(BOUND).untilAsserted(() -> {
            HttpResponse<String> reconciled =
                    Http.get(reporting("/v1/reconciliation?organization=HN-LONGBIEN"), auditor);
            assertThat(reconciled.statusCode()).as(reconciled.body()).isEqualTo(200);
        });
    }
}
