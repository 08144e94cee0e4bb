package vn.congdoan.membership.table;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Texts as they are compared: what people write differently and mean alike is alike. */
final class Words {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_SAID = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u200b\\ufeff]+");

    private Words() {}

    /** Without case, diacritics, punctuation and spaces. */
    static String key(String text) {
        var plain =
                MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("");
        return NOT_SAID.matcher(plain.toLowerCase(Locale.ROOT).replace('đ', 'd'))
                .replaceAll("");
    }

    /** In NFC with single spaces, none at the ends. */
    static String tidy(String text) {
        if (isTidy(text)) {
            return text;
        }
        return SPACE.matcher(Normalizer.normalize(text, Normalizer.Form.NFC))
                .replaceAll(" ")
                .strip();
    }

    /** Most cells are; to see so is cheaper than to make them so. */
    private static boolean isTidy(String text) {
        var space = true;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c > 0x7e || c < 0x20 || (c == ' ' && space)) {
                return false;
            }
            space = c == ' ';
        }
        return text.isEmpty() || !space;
    }
}
