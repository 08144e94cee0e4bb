package vn.congdoan.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokensTest {

    private static final Instant NOW = Instant.parse("2021-04-04T00:00:00Z");

    private final Path directory;

    TokensTest(@TempDir Path directory) {
        this.directory = directory;
    }

    @Test
    void areSignedWithTheKeyThatTheServicesKnow() throws Exception {
        // given
        Keys keys = Keys.of(directory.resolve("keys"));

        // when
        String[] parts = tokens(keys).issue(Tokens.DISTRICT_OFFICER).split("\\.", -1);

        // then
        PublicKey verification = KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(keys.tokenVerification())));
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(verification);
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(signature.verify(Base64.getUrlDecoder().decode(parts[2]))).isTrue();

        JsonNode claims = new ObjectMapper().readTree(Base64.getUrlDecoder().decode(parts[1]));
        assertThat(claims.path("iss").asText()).isEqualTo("https://id.congdoan.local");
        assertThat(claims.path("aud").asText()).isEqualTo("congdoan");
        assertThat(claims.path("roles")).hasSize(1);
        assertThat(claims.path("organization").asText()).isEqualTo("HN-CAUGIAY");
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(30L * 24 * 60 * 60);
    }

    @Test
    void areWrittenForTheirOwnerOnly() throws Exception {
        // given
        Keys keys = Keys.of(directory.resolve("keys"));
        Path files = directory.resolve("tokens");

        // when
        tokens(keys).write(files);

        // then
        List<Path> all = Stream.of(files, directory.resolve("keys"))
                .flatMap(TokensTest::filesIn)
                .toList();
        assertThat(all).hasSize(7 + 4).allSatisfy(file -> assertThat(
                        PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------"));
        assertThat(all).extracting(file -> file.getFileName().toString()).contains("city-officer.jwt");
    }

    @Test
    void keepTheirKeyBetweenRuns() {
        // given
        Keys first = Keys.of(directory.resolve("keys"));

        // when
        Keys second = Keys.of(directory.resolve("keys"));

        // then
        assertThat(second).isEqualTo(first);
        assertThat(Base64.getDecoder().decode(first.citizenNumberIndex())).hasSize(32);
        assertThat(first.citizenNumberIndex()).isNotEqualTo(first.citizenNumberEncryption());
    }

    private static Stream<Path> filesIn(Path directory) {
        return Stream.of(Objects.requireNonNull(directory.toFile().listFiles())).map(File::toPath);
    }

    private static Tokens tokens(Keys keys) {
        return new Tokens(keys.tokenSigning(), Clock.fixed(NOW, ZoneOffset.UTC));
    }
}
