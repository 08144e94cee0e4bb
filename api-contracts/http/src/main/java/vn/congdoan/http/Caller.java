package vn.congdoan.http;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who is calling, by the token of the present request. */
@RequestScoped
public class Caller {

    private final SecurityIdentity identity;

    /** Whoever has that identity, also where no request scope is active. */
    public Caller(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** The claim {@code sub}: who answers for what is recorded. */
    public String subject() {
        return identity.getPrincipal().getName();
    }

    /** The claim {@code roles}; see {@link Roles}. */
    public Set<String> roles() {
        return identity.getRoles();
    }

    /** Whether the caller has one of {@link Roles}. */
    public boolean has(String role) {
        return identity.hasRole(role);
    }

    /**
     * The claim {@code organization}: the code of the organization whose subtree a caller of any role is confined to.
     * {@link ConfinedRoles} sees to it that officers of districts and unions have one.
     */
    public Optional<String> organization() {
        return claim(Claims.ORGANIZATION);
    }

    /** The claim {@code union}: the grassroots union that a union officer works for. */
    public Optional<UUID> union() {
        return claim(Claims.UNION).flatMap(Claims::uuid);
    }

    /** The application that calls: the claim {@code azp} or {@code client_id}, else the subject (RFC 9068). */
    public String client() {
        return claim("azp").or(() -> claim("client_id")).orElseGet(this::subject);
    }

    private Optional<String> claim(String name) {
        return identity.getPrincipal() instanceof JsonWebToken token ? Claims.text(token, name) : Optional.empty();
    }
}
