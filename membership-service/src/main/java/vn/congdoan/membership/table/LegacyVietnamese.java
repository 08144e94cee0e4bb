package vn.congdoan.membership.table;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/**
 * The encodings of Vietnamese from before Unicode that documents are still found in. In both a character is what the font
 * of that name shows in its place; here they are given as Windows-1252 would show them.
 */
enum LegacyVietnamese {
    /** TCVN 5712:1993, VN3, called ABC: a letter is one character. */
    TCVN3 {
        @Override
        String convert(String text) {
            var converted = new StringBuilder(text.length());
            for (var i = 0; i < text.length(); i++) {
                converted.append(TCVN3_LETTERS.getOrDefault(text.charAt(i), text.charAt(i)));
            }
            return converted.toString();
        }
    },
    /** VNI-Windows: a letter with two marks, or with one of those below, is a vowel and a character for its marks. */
    VNI {
        @Override
        String convert(String text) {
            var converted = new StringBuilder(text.length());
            for (var i = 0; i < text.length(); i++) {
                var letter = VNI_LETTERS.getOrDefault(text.charAt(i), text.charAt(i));
                var marks = i + 1 < text.length() && takesMarks(letter) ? VNI_MARKS.get(text.charAt(i + 1)) : null;
                converted.append(letter);
                if (marks != null) {
                    converted.append(marks);
                    i++;
                }
            }
            return Normalizer.normalize(converted, Normalizer.Form.NFC);
        }
    };

    private static final Map<Character, Character> TCVN3_LETTERS = letters(
            "¡¢£¤¥¦§¨©ª«¬\u00ad®µ¶·¸¹»¼½¾ÆÇÈÉÊËÌÎÏÐÑÒÓÔÕÖ×ØÜÝÞßáâãäåæçèéêëìíîïñòóôõö÷øùúûüýþ",
            "ĂÂÊÔƠƯĐăâêôơưđàảãáạằẳẵắặầẩẫấậèẻẽéẹềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ");

    private static final Map<Character, Character> VNI_LETTERS = letters("ñÑíÍìÌæÆóÓòÒîÎôÔöÖ", "đĐíÍìÌỉỈĩĨịỊỵỴơƠưƯ");

    /** Combining characters: breve and circumflex, then the tone. */
    private static final Map<Character, String> VNI_MARKS = marks();

    abstract String convert(String text);

    private static boolean takesMarks(char letter) {
        return "aeouyAEOUYơƠưƯ".indexOf(letter) >= 0;
    }

    private static Map<Character, Character> letters(String from, String to) {
        var letters = new HashMap<Character, Character>();
        for (var i = 0; i < from.length(); i++) {
            letters.put(from.charAt(i), to.charAt(i));
        }
        return letters;
    }

    private static Map<Character, String> marks() {
        var acute = "\u0301";
        var grave = "\u0300";
        var hook = "\u0309";
        var tilde = "\u0303";
        var dot = "\u0323";
        var circumflex = "\u0302";
        var breve = "\u0306";
        var marks = new HashMap<Character, String>();
        put(marks, "ùøûõï", "", acute, grave, hook, tilde, dot);
        put(marks, "áàåãä", circumflex, acute, grave, hook, tilde, dot);
        put(marks, "éèúüë", breve, acute, grave, hook, tilde, dot);
        put(marks, "â", circumflex, "");
        put(marks, "ê", breve, "");
        return marks;
    }

    private static void put(Map<Character, String> marks, String characters, String shape, String... tones) {
        for (var i = 0; i < characters.length(); i++) {
            marks.put(characters.charAt(i), shape + tones[i]);
            marks.put(Character.toUpperCase(characters.charAt(i)), shape + tones[i]);
        }
    }
}
