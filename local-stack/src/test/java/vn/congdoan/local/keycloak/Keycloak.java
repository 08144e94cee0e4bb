package vn.congdoan.local.keycloak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import vn.congdoan.local.servers.LoopbackPort;
import vn.congdoan.local.servers.TetheredProcess;

/** Keycloak as it is distributed, with the realm that is committed. */
final class Keycloak implements AutoCloseable {

    static final String ADMIN_PASSWORD = "only for this run";
    static final String SECRET = "an agency's secret, only for this run";

    private static final Duration START_BOUND = Duration.ofMinutes(4);
    private static final Duration STOP_BOUND = Duration.ofSeconds(20);

    private final URI address;
    private final TetheredProcess process;

    private Keycloak(URI address, TetheredProcess process) {
        this.address = address;
        this.process = process;
    }

    /**
     * Starts it and waits until the realm is there.
     *
     * @param home the unpacked distribution
     * @param realm the realm's file
     */
    static Keycloak start(Path home, Path realm) throws IOException {
        Path imported = home.resolve("data/import/congdoan-realm.json");
        Files.createDirectories(imported.getParent());
        Files.copy(realm, imported, StandardCopyOption.REPLACE_EXISTING);
        int port = LoopbackPort.anyFree();
        URI address = URI.create("http://localhost:" + port);
        TetheredProcess process = TetheredProcess.start(
                List.of(
                        "bash",
                        home.resolve("bin/kc.sh").toString(),
                        "start-dev",
                        "--import-realm",
                        "--db=dev-mem",
                        "--http-host=localhost",
                        "--http-port=" + port),
                Map.of(
                        "JAVA_HOME", System.getProperty("java.home"),
                        "JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m",
                        "KC_BOOTSTRAP_ADMIN_USERNAME", "admin",
                        "KC_BOOTSTRAP_ADMIN_PASSWORD", ADMIN_PASSWORD,
                        "CONGDOAN_AGENCY_TAX_SECRET", SECRET,
                        "CONGDOAN_AGENCY_SOCIAL_INSURANCE_SECRET", SECRET,
                        "CONGDOAN_REPORTING_SERVICE_SECRET", SECRET),
                home.resolve("data/log/keycloak.log"),
                "TERM");
        Keycloak keycloak = new Keycloak(address, process);
        process.awaitReady(
                keycloak::hasRealm,
                START_BOUND,
                "Keycloak did not start; its log is " + home.resolve("data/log/keycloak.log"));
        return keycloak;
    }

    private boolean hasRealm() {
        try {
            return Http.send(HttpRequest.newBuilder(URI.create(issuer() + "/.well-known/openid-configuration")))
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    URI address() {
        return address;
    }

    /** The issuer of the realm's tokens. */
    String issuer() {
        return address + "/realms/congdoan";
    }

    /** The realm's endpoint of that name. */
    URI endpoint(String name) {
        return URI.create(issuer() + "/protocol/openid-connect/" + name);
    }

    /** A token by client credentials. */
    String token(String client) throws IOException {
        return Http.at(
                Http.form(
                        endpoint("token"),
                        Map.of("grant_type", "client_credentials", "client_id", client, "client_secret", SECRET)),
                "/access_token");
    }

    @Override
    public void close() {
        process.stop(STOP_BOUND);
    }
}
