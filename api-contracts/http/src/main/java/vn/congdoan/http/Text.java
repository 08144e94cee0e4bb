package vn.congdoan.http;

import java.text.Normalizer;

/** What both services do to every text that comes in, and which texts they refuse. */
public final class Text {

    /** What decoders put in place of bytes that are no UTF-8. */
    private static final int REPLACEMENT_CHARACTER = 0xFFFD;

    private Text() {}

    /** The text in Unicode's normal form NFC without white space at its ends. */
    public static String normalized(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip();
    }

    /** Whether the text has no control characters, no halves of surrogate pairs and no mark of a broken encoding. */
    public static boolean isClean(String text) {
        return text.codePoints().noneMatch(Text::isUnclean);
    }

    private static boolean isUnclean(int codePoint) {
        return Character.isISOControl(codePoint)
                || Character.getType(codePoint) == Character.SURROGATE
                || codePoint == REPLACEMENT_CHARACTER;
    }
}
