package vn.congdoan.http.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.problem.FieldError;

/**
 * A problem as it is answered: RFC 9457, {@value #MEDIA_TYPE}.
 *
 * @param type which kind of problem, from the catalogue
 * @param title what kind it is, in words
 * @param detail what is wrong this time and what to mend
 * @param instance the path that was asked for
 * @param errors every field and parameter to mend; only with an invalid request
 * @param id finds one of our own failures in the log
 * @param traceId of the trace, where tracing is on
 */
@JsonInclude(Include.NON_EMPTY)
record ProblemDocument(
        URI type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        List<FieldError> errors,
        @Nullable UUID id,
        @Nullable String traceId) {

    static final String MEDIA_TYPE = "application/problem+json";
}
