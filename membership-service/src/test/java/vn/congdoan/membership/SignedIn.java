package vn.congdoan.membership;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import vn.congdoan.guards.TestTokens;
import vn.congdoan.http.Roles;

/** Requests of callers who are signed in. */
public final class SignedIn {

    /** By subject. */
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();

    private SignedIn() {}

    public static RequestSpecification cityOfficer() {
        return as("city-officer-1", claims -> claims, Roles.CITY_OFFICER);
    }

    /** An officer of the whole tree below an organization. */
    public static RequestSpecification cityOfficerOf(String organization) {
        return as("city-officer-of-" + organization, of(organization), Roles.CITY_OFFICER);
    }

    public static RequestSpecification districtOfficer(String organization) {
        return as("district-officer-of-" + organization, of(organization), Roles.DISTRICT_OFFICER);
    }

    public static RequestSpecification partner() {
        return as("partner-1", claims -> claims, Roles.PARTNER);
    }

    public static RequestSpecification agency() {
        return as("agency-1", claims -> claims, Roles.AGENCY);
    }

    public static RequestSpecification auditor() {
        return as("auditor-1", claims -> claims, Roles.AUDITOR);
    }

    public static RequestSpecification operator() {
        return as("operator-1", claims -> claims, Roles.OPERATOR);
    }

    private static UnaryOperator<JwtClaimsBuilder> of(String organization) {
        return claims -> claims.claim("organization", organization);
    }

    /** A caller whose token has these claims too. There is one token a subject. */
    public static RequestSpecification as(String subject, UnaryOperator<JwtClaimsBuilder> claims, String role) {
        var token = TOKENS.computeIfAbsent(subject, missing -> claims.apply(TestTokens.claims(subject, role))
                .expiresIn(Duration.ofHours(1))
                .sign());
        return given().auth().oauth2(token).contentType(ContentType.JSON).header("Accept-Language", "en");
    }
}
