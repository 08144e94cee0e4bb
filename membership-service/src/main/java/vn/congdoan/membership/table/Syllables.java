package vn.congdoan.membership.table;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** How much a text looks like Vietnamese: its syllables have few shapes, by which a wrong encoding is told. */
final class Syllables {

    private static final Pattern WORD = Pattern.compile("[^\\s,;.:/()\"0-9_-]+");
    private static final Pattern TONE = Pattern.compile("[\\u0300\\u0301\\u0303\\u0309\\u0323]");
    private static final Pattern SHAPE = Pattern.compile("(ngh?|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?"
            + "(i?ê?u|[uo]?[aăâeêioôơuưy]|[aâeêoôơuưi]?[iuoy]|ia|iê|yê|ya|ua|uô|ươ|ưa|uyê|uya|oa[iyo]|uâ|uây|iêu|yêu|uôi"
            + "|ươ[iu]|uê|uơ|oe[ou]|uyu|uy)"
            + "(ch|nh|ng|[cmnpt])?");

    private Syllables() {}

    /**
     * The share of words with letters beyond ASCII that could be Vietnamese syllables.
     *
     * @return 0 to 1; 1 where there are no such words
     */
    static double share(String text) {
        var words = WORD.matcher(text);
        var foreign = 0;
        var plausible = 0;
        while (words.find()) {
            var word = words.group();
            if (word.chars().anyMatch(c -> c > 0x7f)) {
                foreign++;
                plausible += isPlausible(word) ? 1 : 0;
            }
        }
        return foreign == 0 ? 1 : (double) plausible / foreign;
    }

    private static boolean isPlausible(String word) {
        if (isMixed(word)) {
            return false;
        }
        var apart = Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD);
        var tones = TONE.matcher(apart).results().count();
        var toneless = Normalizer.normalize(TONE.matcher(apart).replaceAll(""), Normalizer.Form.NFC);
        return tones <= 1 && SHAPE.matcher(toneless).matches();
    }

    /** Whether a capital stands behind a small letter: no name is written so, but what a font shows in its place. */
    private static boolean isMixed(String word) {
        for (var i = 1; i < word.length(); i++) {
            if (Character.isUpperCase(word.charAt(i)) && Character.isLowerCase(word.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }
}
