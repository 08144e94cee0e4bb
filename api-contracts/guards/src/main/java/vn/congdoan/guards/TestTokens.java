package vn.congdoan.guards;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jose4j.jws.AlgorithmIdentifiers;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.lang.JoseException;

/**
 * The issuer of a test run's tokens: {@code @QuarkusTestResource(TestTokens.class)} makes a key pair and lets the
 * application trust it; the static methods sign with it.
 */
public class TestTokens implements QuarkusTestResourceLifecycleManager {

    public static final String ISSUER = "https://id.congdoan.local";
    public static final String AUDIENCE = "congdoan";

    private static final String PRIVATE_KEY = "smallrye.jwt.sign.key";

    /** A new RSA key pair. */
    public static KeyPair keyPair() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has RSA", e);
        }
    }

    @Override
    public Map<String, String> start() {
        KeyPair keys = keyPair();
        Base64.Encoder base64 = Base64.getEncoder();
        return Map.of(
                "quarkus.oidc.public-key",
                base64.encodeToString(keys.getPublic().getEncoded()),
                PRIVATE_KEY,
                base64.encodeToString(keys.getPrivate().getEncoded()));
    }

    @Override
    public void stop() {}

    /** The claims of a token that is valid for five minutes, to be changed and signed. */
    public static JwtClaimsBuilder claims(String subject, String... roles) {
        return Jwt.issuer(ISSUER).audience(AUDIENCE).subject(subject).claim("roles", Set.of(roles));
    }

    /** A token of a caller with these roles. */
    public static String token(String subject, String... roles) {
        return claims(subject, roles).sign();
    }

    /**
     * A token of exactly these claims, whatever they are, signed with the issuer's key.
     *
     * @param claims JSON
     */
    public static String signed(String claims) {
        JsonWebSignature signature = new JsonWebSignature();
        signature.setAlgorithmHeaderValue(AlgorithmIdentifiers.RSA_USING_SHA256);
        signature.setPayload(claims);
        signature.setKey(privateKey());
        try {
            return signature.getCompactSerialization();
        } catch (JoseException e) {
            throw new IllegalStateException("the key signs with every algorithm of RSA", e);
        }
    }

    private static PrivateKey privateKey() {
        byte[] key = Base64.getDecoder().decode(ConfigProvider.getConfig().getValue(PRIVATE_KEY, String.class));
        try {
            return KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(key));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key is one of ours", e);
        }
    }

    /** A token of a caller who works for an organization. */
    public static String tokenOf(String subject, String organizationCode, String... roles) {
        return claims(subject, roles).claim("organization", organizationCode).sign();
    }
}
