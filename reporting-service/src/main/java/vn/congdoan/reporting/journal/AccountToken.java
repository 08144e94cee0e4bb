package vn.congdoan.reporting.journal;

import io.quarkus.oidc.client.OidcClient;
import io.quarkus.oidc.client.OidcClientConfigBuilder;
import io.quarkus.oidc.client.OidcClients;
import io.quarkus.oidc.client.runtime.TokensHelper;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The token of an account at the issuer, by client credentials (RFC 6749, section 4.4): a new one before it expires. */
final class AccountToken implements JournalToken {

    private static final Duration AHEAD_OF_EXPIRY = Duration.ofSeconds(30);

    private final OidcClients clients;
    private final JournalConfig.Client account;
    private final String issuer;
    private final Duration timeout;
    private final TokensHelper tokens = new TokensHelper();

    /** Absent until the issuer has answered for the first time. */
    private @Nullable OidcClient client;

    AccountToken(OidcClients clients, JournalConfig.Client account, String issuer, Duration timeout) {
        this.clients = clients;
        this.account = account;
        this.issuer = issuer;
        this.timeout = timeout;
    }

    @Override
    public Optional<String> present() throws JournalException {
        try {
            return Optional.of(
                    tokens.getTokens(client()).await().atMost(timeout).getAccessToken());
        } catch (RuntimeException e) {
            throw new JournalException("the issuer gives no token: " + e.getMessage(), e);
        }
    }

    private synchronized OidcClient client() {
        if (client == null) {
            client = clients.newClient(new OidcClientConfigBuilder()
                            .id("journal")
                            .authServerUrl(issuer)
                            .clientId(account.id())
                            .credentials(account.secret())
                            .refreshTokenTimeSkew(AHEAD_OF_EXPIRY)
                            .earlyTokensAcquisition(false)
                            .build())
                    .await()
                    .atMost(timeout);
        }
        return client;
    }
}
