package vn.congdoan.http.answer;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.problem.ProblemMessages;

/** Which of the catalogue's languages a caller gets. */
public final class Languages {

    private Languages() {}

    /** The best by RFC 4647's lookup; Vietnamese when the header is missing, unreadable or asks for neither. */
    public static Locale preferred(@Nullable String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) {
            return ProblemMessages.VIETNAMESE;
        }
        try {
            Locale found = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), ProblemMessages.LANGUAGES);
            return found == null ? ProblemMessages.VIETNAMESE : found;
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // The parser fails in the second way on a range of hyphens.
            return ProblemMessages.VIETNAMESE;
        }
    }
}
