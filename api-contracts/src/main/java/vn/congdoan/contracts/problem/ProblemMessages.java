package vn.congdoan.contracts.problem;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * The words of the catalogue in one language: {@code problems_vi.properties} and {@code problems_en.properties}, UTF-8,
 * each value a {@link MessageFormat}.
 */
public final class ProblemMessages {

    public static final Locale VIETNAMESE = new Locale("vi");
    /** The languages of the catalogue, the default first. */
    public static final List<Locale> LANGUAGES = List.of(VIETNAMESE, Locale.ENGLISH);

    private static final String ERROR = "error.";
    private static final String BUNDLE = "vn.congdoan.contracts.problem.problems";
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);
    private static final DateTimeFormatter VIETNAMESE_DATE = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);
    private static final Set<String> KEYS = bundle(VIETNAMESE).keySet();

    private final Locale language;
    private final ResourceBundle bundle;

    private ProblemMessages(Locale language) {
        this.language = language;
        this.bundle = bundle(language);
    }

    /** The words in one of {@link #LANGUAGES}. */
    public static ProblemMessages in(Locale language) {
        return new ProblemMessages(language);
    }

    /** Whether the catalogue knows this code of a {@link FieldError}. */
    public static boolean hasErrorCode(String code) {
        return KEYS.contains(errorKey(code));
    }

    /** Every code that a {@link FieldError} can have, in alphabetical order. */
    public static List<String> errorCodes() {
        return KEYS.stream()
                .filter(key -> key.startsWith(ERROR))
                .map(key -> key.substring(ERROR.length()))
                .sorted()
                .toList();
    }

    /** What kind of problem it is; the same for every problem of the type. */
    public String title(ProblemType type) {
        return format("problem." + type.slug() + ".title");
    }

    /** What is wrong this time and what to mend. */
    public String detail(ProblemType type, Object... arguments) {
        return format("problem." + type.slug() + ".detail", arguments);
    }

    /** That a call which was to store something has stored nothing: a sentence to stand behind {@link #detail}. */
    public String nothingStored() {
        return format("nothing-stored");
    }

    /** What is wrong with a field or a parameter and what to mend. */
    public String error(String code, Object... arguments) {
        return format(errorKey(code), arguments);
    }

    private String format(String key, Object... arguments) {
        Object[] readable = Arrays.stream(arguments).map(this::readable).toArray();
        return new MessageFormat(bundle.getString(key), language).format(readable);
    }

    private Object readable(Object argument) {
        return argument instanceof LocalDate date && language.equals(VIETNAMESE)
                ? VIETNAMESE_DATE.format(date)
                : argument;
    }

    private static String errorKey(String code) {
        return ERROR + code;
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(BUNDLE, language, ProblemMessages.class.getClassLoader(), NO_FALLBACK);
    }
}
