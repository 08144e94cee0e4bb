package vn.congdoan.membership.access;

import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.congdoan.guards.TestTokens;
import vn.congdoan.http.Roles;

/** The tokens of the callers that the matrix names. */
final class Callers {

    private final Map<String, @Nullable String> tokens = new LinkedHashMap<>();

    /** @param own where those are at home whose names have an @ */
    Callers(Place own) {
        put("city", claims("city", Roles.CITY_OFFICER));
        put("city@", claims("city-of-own", Roles.CITY_OFFICER).claim("organization", own.organization()));
        put("city@nowhere", claims("city-of-nowhere", Roles.CITY_OFFICER).claim("organization", "NOWHERE"));
        put("district@", claims("district", Roles.DISTRICT_OFFICER).claim("organization", own.organization()));
        put(
                "union@",
                claims("union", Roles.UNION_OFFICER)
                        .claim("organization", own.organization())
                        .claim("union", own.union()));
        put("partner", claims("partner", Roles.PARTNER));
        put("partner@", claims("partner-of-own", Roles.PARTNER).claim("organization", own.organization()));
        put("auditor", claims("auditor", Roles.AUDITOR));
        put("auditor@", claims("auditor-of-own", Roles.AUDITOR).claim("organization", own.organization()));
        put("operator", claims("operator", Roles.OPERATOR));
        put("operator@", claims("operator-of-own", Roles.OPERATOR).claim("organization", own.organization()));
        put("district", claims("district-of-none", Roles.DISTRICT_OFFICER));
        put("union", claims("union-of-none", Roles.UNION_OFFICER).claim("organization", own.organization()));
        put("agency", claims("agency", Roles.AGENCY));
        put("agency@", claims("agency-of-own", Roles.AGENCY).claim("organization", own.organization()));
        tokens.put("anonymous", null);
    }

    private void put(String caller, JwtClaimsBuilder claims) {
        tokens.put(caller, claims.expiresIn(Duration.ofHours(1)).sign());
    }

    private static JwtClaimsBuilder claims(String subject, String role) {
        return TestTokens.claims("matrix-" + subject, role);
    }

    Set<String> names() {
        return tokens.keySet();
    }

    /** Absent of who calls without. */
    @Nullable
    String token(String caller) {
        if (!tokens.containsKey(caller)) {
            throw new IllegalStateException("no such caller: " + caller);
        }
        return tokens.get(caller);
    }
}
