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

    private static final List<String> ROLES = List.of(CITY_OFFICER, DISTRICT_OFFICER, "partner", "auditor");
    private static final String DISTRICT = "HN-CAUGIAY";
    private static final Duration VALIDITY = Duration.ofDays(30);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PrivateKey key;
    private final Clock clock;

    Tokens(PrivateKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    /** Writes one token file a role, valid for 30 days from now. */
    void write(Path directory) {
        try {
            Files.createDirectories(directory);
            for (String role : ROLES) {
                Path file = directory.resolve(role + ".jwt");
                Files.deleteIfExists(file);
                Files.createFile(file, Keys.PRIVATE_FILE);
                Files.writeString(file, issue(role));
            }
        } catch (IOException e) {
            throw new StackException("Cannot write the tokens to %s: %s".formatted(directory, e.getMessage()), e);
        }
    }

    /** {@return a token of a role} */
    public String issue(String role) {
        Instant now = clock.instant();
        Map<String, Object> claims = new LinkedHashMap<>();
        claims.put("iss", "https://id.congdoan.local");
        claims.put("aud", "congdoan");
        claims.put("sub", role + "@congdoan.local");
        claims.put("roles", List.of(role));
        if (role.equals(DISTRICT_OFFICER)) {
            claims.put("organization", DISTRICT);
        }
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
