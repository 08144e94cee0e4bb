package vn.congdoan.http;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.SecurityIdentityAugmentor;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * Leaves a caller only the roles whose bounds the token names: no district officer without an {@code organization}, no
 * union officer without a {@code union} too, and nobody at all where the {@code organization} is there but can't be read.
 * Whoever is confined can't become unconfined by a claim that is missing or of the wrong type.
 */
@ApplicationScoped
class ConfinedRoles implements SecurityIdentityAugmentor {

    @Override
    public Uni<SecurityIdentity> augment(SecurityIdentity identity, AuthenticationRequestContext context) {
        if (!(identity.getPrincipal() instanceof JsonWebToken token)) {
            return Uni.createFrom().item(identity);
        }
        // Somebody answers for each fact.
        return Claims.text(token, Claims.SUBJECT).isPresent()
                ? Uni.createFrom().item(confine(identity, token))
                : Uni.createFrom().failure(new AuthenticationFailedException("a token of nobody"));
    }

    private static SecurityIdentity confine(SecurityIdentity identity, JsonWebToken token) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(token)
                .addCredentials(identity.getCredentials())
                .addAttributes(identity.getAttributes())
                .addRoles(roles(identity, token))
                .build();
    }

    private static Set<String> roles(SecurityIdentity identity, JsonWebToken token) {
        var organization = Claims.text(token, Claims.ORGANIZATION);
        if (organization.isEmpty() && token.getClaimNames().contains(Claims.ORGANIZATION)) {
            return Set.of();
        }
        var union = Claims.text(token, Claims.UNION).flatMap(Claims::uuid);
        return identity.getRoles().stream()
                .filter(role -> switch (role) {
                    case Roles.DISTRICT_OFFICER -> organization.isPresent();
                    case Roles.UNION_OFFICER -> organization.isPresent() && union.isPresent();
                    default -> true;
                })
                .collect(Collectors.toUnmodifiableSet());
    }
}
