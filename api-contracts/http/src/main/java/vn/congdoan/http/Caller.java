package vn.congdoan.http;

import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.Set;
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

    /** The claim {@code organization}: the code of the organization whose subtree the caller is confined to. */
    public Optional<String> organization() {
        return claim("organization");
    }

    /** The claim {@code union}: the identifier, as text, of the grassroots union that a union officer works for. */
    public Optional<String> union() {
        return claim("union");
    }

    /** The application that calls: the claim {@code azp} or {@code client_id}, else the subject (RFC 9068). */
    public String client() {
        return claim("azp").or(() -> claim("client_id")).orElseGet(this::subject);
    }

    private Optional<String> claim(String name) {
        return identity.getPrincipal() instanceof JsonWebToken token ? token.claim(name) : Optional.empty();
    }
}
