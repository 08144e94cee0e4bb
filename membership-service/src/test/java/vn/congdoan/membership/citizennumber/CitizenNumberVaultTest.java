package vn.congdoan.membership.citizennumber;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class CitizenNumberVaultTest {

    private static final String KEY = "VGhpcyBpcyBhIGtleSBmb3IgdGVzdHMgb25seSAhISE=";
    private static final String OTHER_KEY = "QW5vdGhlciBrZXkgdGhhdCBvbmx5IHRlc3RzIHVzZS4=";
    private static final UUID MEMBER = UUID.fromString("019aa7c7-05aa-7b3c-b1de-8e2c4f7a6d53");
    private static final String NUMBER = "001195012345";

    private final CitizenNumberVault vault = new CitizenNumberVault(Keys.one(KEY, OTHER_KEY));

    record Keys(
            Optional<String> keys,
            Optional<String> encryptionKey,
            Optional<String> indexKeys,
            Optional<String> indexKey,
            Duration rekeyEvery)
            implements CitizenNumberKeys {

        static Keys one(String encryptionKey, String indexKey) {
            return new Keys(
                    Optional.empty(),
                    Optional.of(encryptionKey),
                    Optional.empty(),
                    Optional.of(indexKey),
                    Duration.ofHours(1));
        }

        static Keys several(String keys, String indexKeys) {
            return new Keys(
                    Optional.of(keys), Optional.empty(), Optional.of(indexKeys), Optional.empty(), Duration.ofHours(1));
        }
    }

    @Test
    void readsWhatIsUnderAnOlderKeyAndWritesUnderTheFirst() {
        var kept = vault.encrypt(MEMBER, NUMBER);
        var changed = new CitizenNumberVault(Keys.several("2:" + OTHER_KEY + ",1:" + KEY, "1:" + OTHER_KEY));

        assertThat(kept[0]).isEqualTo((byte) 1);
        assertThat(changed.decrypt(MEMBER, kept)).isEqualTo(NUMBER);
        assertThat(changed.encrypt(MEMBER, NUMBER)[0]).isEqualTo((byte) 2);
        assertThat(changed.index(NUMBER)).isEqualTo(vault.index(NUMBER));
    }

    @Test
    void indexesUnderTheKeyThatIsToFollowToo() {
        var changing = new CitizenNumberVault(Keys.several("1:" + KEY, "1:" + OTHER_KEY + ",2:" + KEY));
        var changed = new CitizenNumberVault(Keys.several("1:" + KEY, "2:" + KEY));

        assertThat(vault.nextIndex(NUMBER)).isEqualTo(vault.index(NUMBER));
        assertThat(changing.index(NUMBER)).isEqualTo(vault.index(NUMBER));
        assertThat(changing.nextIndex(NUMBER)).isEqualTo(changed.index(NUMBER));
    }

    @Property(tries = 100)
    void givesBackWhatItTook(@ForAll long id, @ForAll @NumericChars @StringLength(12) String number) {
        var member = new UUID(id, ~id);

        assertThat(vault.decrypt(member, vault.encrypt(member, number))).isEqualTo(number);
    }

    @Test
    void hidesTheNumberAndThatItIsTheSame() {
        var first = vault.encrypt(MEMBER, NUMBER);
        var second = vault.encrypt(MEMBER, NUMBER);

        assertThat(new String(first, ISO_8859_1)).doesNotContain(NUMBER);
        assertThat(first).isNotEqualTo(second);
    }

    @Property(tries = 100)
    void noticesEachChangedByte(
            @ForAll @IntRange(max = 40) int place, @ForAll @IntRange(min = 1, max = 255) int change) {
        var kept = vault.encrypt(MEMBER, NUMBER);
        assertThat(kept).hasSize(41);
        kept[place] ^= (byte) change;

        assertThatIllegalStateException().isThrownBy(() -> vault.decrypt(MEMBER, kept));
    }

    @Test
    void noticesANumberMovedToAnotherMember() {
        var kept = vault.encrypt(MEMBER, NUMBER);

        assertThatIllegalStateException().isThrownBy(() -> vault.decrypt(UUID.randomUUID(), kept));
    }

    @Test
    void needsTheKeyThatItWasEncryptedWith() {
        var kept = vault.encrypt(MEMBER, NUMBER);
        var other = new CitizenNumberVault(Keys.one(OTHER_KEY, OTHER_KEY));

        assertThatIllegalStateException().isThrownBy(() -> other.decrypt(MEMBER, kept));
    }

    @Test
    void indexesEqualNumbersEqually() {
        assertThat(vault.index(NUMBER)).isEqualTo(vault.index(NUMBER)).isNotEqualTo(vault.index("001195012346"));
    }

    @Test
    void indexesNothingWithoutTheKey() {
        var other = new CitizenNumberVault(Keys.one(KEY, KEY));

        assertThat(other.index(NUMBER)).isNotEqualTo(vault.index(NUMBER));
    }

    @Test
    void masksAllButTheLastThreeDigits() {
        assertThat(CitizenNumberVault.mask(NUMBER)).isEqualTo("*********345");
    }

    @Test
    void refusesKeysThatAreNone() {
        refused(Keys.one("not base64!", OTHER_KEY), "congdoan.citizen-number.encryption-key is not base64");
        refused(Keys.one(KEY, "c2hvcnQ="), "congdoan.citizen-number.index-key has 5 bytes; it must have 32");
        refused(
                Keys.several(KEY, "1:" + KEY),
                "congdoan.citizen-number.keys is not of the form <number 1 to 255>:<base64>, separated by commas");
        refused(
                Keys.several("256:" + KEY, "1:" + KEY),
                "congdoan.citizen-number.keys is not of the form <number 1 to 255>:<base64>, separated by commas");
        refused(
                Keys.several("1:" + KEY + ",1:" + OTHER_KEY, "1:" + KEY),
                "congdoan.citizen-number.keys has two keys of number 1");
        refused(
                Keys.several("1:" + KEY, "1:" + KEY + " 2:" + KEY + " 3:" + KEY),
                "congdoan.citizen-number.index-keys has more than two keys");
        var nothing = Optional.<String>empty();
        refused(
                new Keys(nothing, nothing, nothing, Optional.of(KEY), Duration.ZERO),
                "congdoan.citizen-number.keys is not set; see docs/configuration.md");
    }

    private static void refused(CitizenNumberKeys keys, String message) {
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> new CitizenNumberVault(keys))
                .withMessage(message);
    }
}
