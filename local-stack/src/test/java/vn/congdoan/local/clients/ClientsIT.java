package vn.congdoan.local.clients;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import vn.congdoan.client.ApiException;
import vn.congdoan.client.ApiResponse;
import vn.congdoan.client.membership.NewOrganization;
import vn.congdoan.client.membership.Organization;
import vn.congdoan.client.membership.OrganizationKind;
import vn.congdoan.client.membership.OrganizationsApi;
import vn.congdoan.client.membership.OrganizationsApi.APIRegisterOrganizationRequest;
import vn.congdoan.client.reporting.ProgressApi;
import vn.congdoan.client.reporting.ProgressApi.APIGetProgressRequest;
import vn.congdoan.local.Console;
import vn.congdoan.local.Layout;
import vn.congdoan.local.Part;
import vn.congdoan.local.Stack;
import vn.congdoan.local.Tokens;
import vn.congdoan.local.demo.TaxCodes;
import vn.congdoan.local.servers.LoopbackPort;

/**
 * The client of each language founds a union, admits a batch, pages through its members, reads the progress, and is told
 * what it did wrong.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClientsIT {

    private static final String CITY = "HN";
    private static final String DISTRICT = "HN-CAUGIAY";
    private static final Path TYPESCRIPT = Path.of("api-contracts", "clients", "typescript", "target", "package");

    private final Path home;
    private final Layout layout;
    private final Stack stack;
    private final TaxCodes taxCodes = new TaxCodes();
    private int clients;

    ClientsIT(@TempDir Path home) {
        this.home = home;
        layout = new Layout(
                Path.of(System.getProperty("congdoan.root")),
                home,
                new Layout.Ports(
                        LoopbackPort.anyFree(),
                        LoopbackPort.anyFree(),
                        LoopbackPort.anyFree(),
                        LoopbackPort.anyFree()));
        stack = Stack.prepare(layout, false, new Console(System.out));
    }

    @BeforeAll
    void start() throws ApiException {
        stack.start();
        OrganizationsApi organizations =
                new OrganizationsApi(JavaScenario.client(layout.address(Part.MEMBERSHIP), token()));
        register(
                organizations,
                new NewOrganization().code(CITY).name("LĐLĐ thành phố Hà Nội").kind(OrganizationKind.CITY));
        ApiResponse<Organization> district = register(
                organizations,
                new NewOrganization()
                        .code(DISTRICT)
                        .name("LĐLĐ quận Cầu Giấy")
                        .kind(OrganizationKind.DISTRICT)
                        .parentCode(CITY));
        new ProgressApi(JavaScenario.client(layout.address(Part.REPORTING), token()))
                .getProgress(APIGetProgressRequest.newBuilder()
                        .year(2021)
                        .organizationCode(DISTRICT)
                        .minPosition(district.getHeaders().get("Journal-Position"))
                        .prefer("wait=10")
                        .build());
    }

    private static ApiResponse<Organization> register(OrganizationsApi organizations, NewOrganization organization)
            throws ApiException {
        return organizations.registerOrganizationWithHttpInfo(APIRegisterOrganizationRequest.newBuilder()
                .newOrganization(organization)
                .build());
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    @Test
    void theJavaClientServesAnAgencysProgram() throws ApiException {
        new JavaScenario(place()).play();
    }

    @Test
    void theKotlinClientServesAnAgencysApp() {
        Place place = place();
        new KotlinScenario(
                        place.membership().toString(),
                        place.reporting().toString(),
                        place.token(),
                        place.organization(),
                        place.taxCode(),
                        place.persons())
                .play();
    }

    @Test
    @Tag("node")
    void theTypeScriptClientServesAnAgencysPage() throws Exception {
        Place place = place();
        Path token = Files.writeString(home.resolve("agency.jwt"), place.token());
        ProcessBuilder page = new ProcessBuilder("npm", "run", "--silent", "end-to-end")
                .directory(layout.root().resolve(TYPESCRIPT).toFile())
                .redirectErrorStream(true);
        page.environment()
                .putAll(Map.of(
                        "CONGDOAN_MEMBERSHIP_URL", place.membership().toString(),
                        "CONGDOAN_REPORTING_URL", place.reporting().toString(),
                        "CONGDOAN_TOKEN_FILE", token.toString(),
                        "CONGDOAN_ORGANIZATION", place.organization(),
                        "CONGDOAN_TAX_CODE", place.taxCode(),
                        "CONGDOAN_PERSONS", place.persons()));

        Process process = page.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(said).isZero();
        assertThat(said).contains("# pass 1");
    }

    private Place place() {
        return new Place(
                layout.address(Part.MEMBERSHIP),
                layout.address(Part.REPORTING),
                token(),
                DISTRICT,
                taxCodes.next(),
                "00119%02d".formatted(90 + clients++));
    }

    private String token() {
        return stack.tokens().issue(Tokens.CITY_OFFICER);
    }
}
