package vn.congdoan.reporting.journal;

import io.quarkus.oidc.client.OidcClients;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** As whom the journal is asked: this service's own account at the issuer where it has one, else who stands in the file. */
class JournalTokens {

    @Produces
    @Singleton
    JournalToken token(
            JournalConfig config,
            OidcClients clients,
            @ConfigProperty(name = "quarkus.oidc.auth-server-url") Optional<String> issuer) {
        return config.client()
                .<JournalToken>map(account -> new AccountToken(
                        clients,
                        account,
                        issuer.orElseThrow(
                                () -> new IllegalStateException(
                                        "congdoan.journal.client needs an issuer with discovery: CONGDOAN_OIDC_AUTH_SERVER_URL")),
                        config.timeout()))
                .orElseGet(() -> JournalToken.in(config.tokenFile()));
    }
}
