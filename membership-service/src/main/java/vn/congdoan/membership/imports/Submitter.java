package vn.congdoan.membership.imports;

import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import vn.congdoan.http.Caller;

/**
 * Who sent a file, and what they might do then: the rows are recorded when their call is long over.
 *
 * @param subject who answers for what is recorded
 * @param organization the organization that they are confined to; null for the whole tree
 * @param union the grassroots union that they work for, of a union officer
 */
record Submitter(
        String subject,
        Set<String> roles,
        @Nullable String organization,
        @Nullable UUID union) {

    static Submitter of(Caller caller) {
        return new Submitter(
                caller.subject(),
                Set.copyOf(caller.roles()),
                caller.organization().orElse(null),
                caller.union().orElse(null));
    }

    /** The same as a caller. */
    Caller caller() {
        return new Caller(QuarkusSecurityIdentity.builder()
                .setPrincipal(new Claims(claims()))
                .addRoles(roles)
                .build());
    }

    private Map<String, String> claims() {
        return Map.of(
                "sub",
                subject,
                "organization",
                organization == null ? "" : organization,
                "union",
                union == null ? "" : union.toString());
    }

    /** What a token would say of them. */
    @NullUnmarked // Null says that there is no such claim.
    private record Claims(Map<String, String> values) implements JsonWebToken {

        @Override
        public String getName() {
            return values.get("sub");
        }

        @Override
        public Set<String> getClaimNames() {
            return values.keySet();
        }

        @Override
        @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // As the interface has it; all are texts.
        public <C> C getClaim(String name) {
            return (C) values.get(name);
        }
    }
}
