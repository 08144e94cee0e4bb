package vn.congdoan.local;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Bearer tokens for the roles of the system, as an identity provider would issue them (RFC 7519, RS256). */
public final class Tokens {

    /** May write in the whole tree. */
    public static final String CITY_OFFICER = "city-officer";
    /** May write in its own organization, which is Cầu Giấy here. */
    public static final String DISTRICT_OFFICER = "district-officer";

    /** Has ranges of the journal sent again, and has reporting rebuilt. */
    public static final String OPERATOR = "operator";
    /** Reads the journal and proves it. */
    public static final String AUDITOR = "auditor";

    private static final List<String> ROLES =
            List.of(CITY_OFFICER, DISTRICT_OFFICER, "partner", AUDITOR, OPERATOR, "agency");
    /** With it, reporting-service reads the journal and has ranges of it sent again. */
    public static final String REPORTING_SERVICE = "reporting-service";

    /** Where the officers of a district and of a union work. */
    static final String DISTRICT = "HN-CAUGIAY";

    private static final Duration VALIDITY = Duration.ofDays(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrivateKey key;
    private final Clock clock;

    /** @param key signs the tokens */
    public Tokens(PrivateKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** Writes one token file a role and one for reporting-service, valid for 30 days from now. */
    void write(Path directory) {
        try {
            Files.createDirectories(directory);
            for (String role : ROLES) {
                write(directory, role, issue(role));
            }
            write(directory, REPORTING_SERVICE, issueForService(REPORTING_SERVICE));
        } catch (IOException e) {
            throw new StackException("Cannot write the tokens to %s: %s".formatted(directory, e.getMessage()), e);
        }
    }

    /** Writes the token of an officer of a grassroots union, which must be one of Cầu Giấy's. */
    void writeUnionOfficer(Path directory, String union) {
        String role = "union-officer";
        try {
            write(directory, role, issue(role, List.of(role), Map.of("organization", DISTRICT, "union", union)));
        } catch (IOException e) {
            throw new StackException("Cannot write the tokens to %s: %s".formatted(directory, e.getMessage()), e);
        }
    }

    private static void write(Path directory, String name, String token) throws IOException {
        Path file = file(directory, name);
        Files.deleteIfExists(file);
        Files.createFile(file, Keys.PRIVATE_FILE);
        Files.writeString(file, token);
    }

    /** {@return the file of a role's or a service's token} */
    static Path file(Path directory, String name) {
        return directory.resolve(name + ".jwt");
    }

    /** {@return a token of a role} */
    public String issue(String role) {
        Map<String, Object> more = role.equals(DISTRICT_OFFICER) ? Map.of("organization", DISTRICT) : Map.of();
        return issue(role, List.of(role), more);
    }

    /** {@return the token with which a service calls another} */
    public String issueForService(String service) {
        return issue(service, List.of(OPERATOR, AUDITOR), Map.of());
    }

    private String issue(String subject, List<String> roles, Map<String, Object> more) {
        Instant now = clock.instant();
        Map<String, Object> claims = new LinkedHashMap<>(more);
        claims.put("iss", "https://id.congdoan.local");
        claims.put("aud", "congdoan");
        claims.put("sub", subject + "@congdoan.local");
        claims.put("roles", roles);
        claims.put("iat", now.getEpochSecond());
        claims.put("exp", now.plus(VALIDITY).getEpochSecond());
        String signed = encode(Map.of("alg", "RS256", "typ", "JWT")) + "." + encode(claims);
        return signed + "." + sign(signed);
    }

    private String sign(String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key);
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return base64(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(Map<String, Object> claims) {
        try {
            return base64(JSON.writeValueAsBytes(claims));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
