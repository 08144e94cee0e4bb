package vn.congdoan.membership.member;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

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

    private final CitizenNumberVault vault = new CitizenNumberVault(new Keys(KEY, OTHER_KEY));

    private record Keys(String encryptionKey, String indexKey) implements CitizenNumberKeys {}

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
        var other = new CitizenNumberVault(new Keys(OTHER_KEY, OTHER_KEY));

        assertThatIllegalStateException().isThrownBy(() -> other.decrypt(MEMBER, kept));
    }

    @Test
    void indexesEqualNumbersEqually() {
        assertThat(vault.index(NUMBER)).isEqualTo(vault.index(NUMBER)).isNotEqualTo(vault.index("001195012346"));
    }

    @Test
    void indexesNothingWithoutTheKey() {
        var other = new CitizenNumberVault(new Keys(KEY, KEY));

        assertThat(other.index(NUMBER)).isNotEqualTo(vault.index(NUMBER));
    }

    @Test
    void masksAllButTheLastThreeDigits() {
        assertThat(CitizenNumberVault.mask(NUMBER)).isEqualTo("*********345");
    }

    @Test
    void refusesKeysThatAreNone() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new CitizenNumberVault(new Keys("not base64!", OTHER_KEY)))
                .withMessage("congdoan.citizen-number.encryption-key is not base64");
        assertThatIllegalStateException()
                .isThrownBy(() -> new CitizenNumberVault(new Keys(KEY, "c2hvcnQ=")))
                .withMessage("congdoan.citizen-number.index-key has 5 bytes; it must have 32");
    }
}
