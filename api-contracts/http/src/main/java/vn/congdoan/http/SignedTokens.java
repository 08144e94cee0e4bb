package vn.congdoan.http;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.regex.Pattern;

/** Refuses bearer tokens that are no signed tokens by their form, before the next mechanism takes them apart. */
@ApplicationScoped
class SignedTokens implements HttpAuthenticationMechanism {

    /** RFC 7515, section 3.1: header, payload and signature. */
    private static final Pattern TOKEN =
            Pattern.compile("(?i:Bearer) +[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+");

    @Override
    public int getPriority() {
        return 2 * DEFAULT_PRIORITY;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext routing, IdentityProviderManager identities) {
        var authorization = routing.request().getHeader(HttpHeaders.AUTHORIZATION);
        return authorization == null || TOKEN.matcher(authorization).matches()
                ? Uni.createFrom().nullItem()
                : Uni.createFrom().failure(new AuthenticationFailedException("no signed token"));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext routing) {
        return Uni.createFrom().nullItem();
    }
}
