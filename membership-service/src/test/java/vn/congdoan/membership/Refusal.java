package vn.congdoan.membership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import vn.congdoan.contracts.problem.ProblemMessages;
import vn.congdoan.contracts.problem.ProblemType;

/** Expects that a call is refused by the conventions, tells nothing of the inside and leaves nothing behind. */
public final class Refusal {

    private static final ProblemMessages ENGLISH = ProblemMessages.in(Locale.ENGLISH);
    private static final Pattern INSIDE = Pattern.compile(
            "(?i)exception|\\bat [a-z]+\\.|\\b(java|org|io)\\.[a-z]|select |insert |update |sql|violates");

    private Refusal() {}

    /** Refused with that problem, in English. */
    public static ValidatableResponse refused(ProblemType type, Supplier<Response> call) {
        var before = Database.contents();
        var answer = call.get();
        var after = Database.contents();
        var body = answer.asString();
        assertThat(after).as("what is on record after %s", body).isEqualTo(before);
        assertThat(body).doesNotContainPattern(INSIDE);
        return answer.then()
                .statusCode(type.status())
                .contentType("application/problem+json")
                .header("Content-Language", "en")
                .body("type", equalTo(type.uri().toString()))
                .body("status", equalTo(type.status()))
                .body("title", equalTo(ENGLISH.title(type)))
                .body("detail", matchesPattern(".{20,}"))
                .body("instance", startsWith("/v1/"));
    }

    /** Refused because of this one field of the body. */
    public static ValidatableResponse refusedAt(String pointer, String code, Supplier<Response> call) {
        return refused(ProblemType.INVALID_REQUEST, call)
                .body("errors.pointer", contains(pointer))
                .body("errors.code", contains(code))
                .body("errors.detail", everyItem(matchesPattern(".{10,}")));
    }

    /** Refused because of this one parameter. */
    public static ValidatableResponse refusedFor(String parameter, String code, Supplier<Response> call) {
        return refused(ProblemType.INVALID_REQUEST, call)
                .body("errors.parameter", contains(parameter))
                .body("errors.code", contains(code))
                .body("errors.detail", everyItem(matchesPattern(".{10,}")));
    }
}
