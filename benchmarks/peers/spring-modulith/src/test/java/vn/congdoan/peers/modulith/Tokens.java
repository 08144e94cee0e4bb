package vn.congdoan.peers.modulith;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;

/** The issuer of the tests' tokens. */
final class Tokens {

    private static final KeyPair KEYS = keys();

    private Tokens() {}

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has RSA", e);
        }
    }

    static String publicKey() {
        return Base64.getEncoder().encodeToString(KEYS.getPublic().getEncoded());
    }

    /** The claims of an officer, to be changed and signed. */
    static JWTClaimsSet.Builder officer() {
        return new JWTClaimsSet.Builder()
                .issuer("https://id.congdoan.local")
                .audience("congdoan")
                .subject("officer")
                .claim("roles", List.of("city-officer"))
                .expirationTime(Date.from(Instant.now().plusSeconds(300)));
    }

    static String signed(JWTClaimsSet.Builder claims) {
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.RS256), claims.build());
        try {
            token.sign(new RSASSASigner(KEYS.getPrivate()));
        } catch (JOSEException e) {
            throw new IllegalStateException("the key is one of RSA", e);
        }
        return token.serialize();
    }
}
