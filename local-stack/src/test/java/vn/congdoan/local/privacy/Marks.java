package vn.congdoan.local.privacy;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Values that stand nowhere unless somebody has let them out, in every form that they could be let out in. */
final class Marks {

    private final Map<String, String> marksByForm = new LinkedHashMap<>();

    Marks(List<String> marks) {
        marks.forEach(mark -> {
            String plain = Normalizer.normalize(mark, Normalizer.Form.NFD)
                    .replaceAll("\\p{M}", "")
                    .replace('đ', 'd')
                    .replace('Đ', 'D');
            for (String form : List.of(
                    mark,
                    Normalizer.normalize(mark, Normalizer.Form.NFD),
                    plain,
                    escaped(mark),
                    URLEncoder.encode(mark, StandardCharsets.UTF_8),
                    URLEncoder.encode(mark, StandardCharsets.UTF_8).replace("+", "%20"),
                    new String(mark.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))) {
                marksByForm.put(form.toLowerCase(Locale.ROOT), mark);
            }
        });
    }

    /** As JSON writers that keep to ASCII write it. */
    private static String escaped(String text) {
        return text.chars()
                .mapToObj(unit -> unit < 128 ? String.valueOf((char) unit) : "\\u%04x".formatted(unit))
                .collect(Collectors.joining());
    }

    /** {@return the marks that stand in the text in some form} */
    List<String> in(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        return marksByForm.entrySet().stream()
                .filter(form -> lower.contains(form.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
    }
}
