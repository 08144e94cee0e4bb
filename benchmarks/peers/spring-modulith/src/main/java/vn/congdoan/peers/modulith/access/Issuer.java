package vn.congdoan.peers.modulith.access;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Whose tokens are taken.
 *
 * @param publicKey of RSA, base64 of its DER form
 * @param issuer the claim {@code iss}
 * @param audience what the claim {@code aud} has to contain
 */
@ConfigurationProperties("oidc")
record Issuer(String publicKey, String issuer, String audience) {

    RSAPublicKey key() {
        try {
            return (RSAPublicKey) KeyFactory.getInstance("RSA")
                    .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey)));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException("oidc.public-key is no RSA key in base64", e);
        }
    }
}
