package vn.congdoan.http.answer;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemContext;
import io.quarkiverse.resteasy.problem.postprocessing.ProblemPostProcessor;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.UUID;
import org.jboss.resteasy.reactive.server.core.CurrentRequestManager;
import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.problem.ProblemMessages;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Problem;

/** Turns whatever went wrong into a problem of the catalogue, in the caller's language. */
@Singleton
public class Answers implements ProblemPostProcessor {

    /** Before the extension's logger, so that the log has the {@code id} that the caller is told. */
    @Override
    public int priority() {
        return 200;
    }

    @Override
    public HttpProblem apply(HttpProblem problem, ProblemContext context) {
        Problem known = Failures.recognize(context.cause, problem.getStatusCode());
        // Challenges, Allow and the like that the extension's mappers took over from the exception.
        for (var header : problem.getHeaders().entrySet()) {
            if (!known.getHeaders().containsKey(header.getKey())) {
                known = known.withHeader(header.getKey(), header.getValue());
            }
        }
        ResteasyReactiveRequestContext request = CurrentRequestManager.get();
        String language = request == null ? null : (String) request.getHeader(HttpHeaders.ACCEPT_LANGUAGE, true);
        return describe(known, language, context.path);
    }

    /**
     * The answer that tells of a problem.
     *
     * @param acceptLanguage the request's header
     * @param path that was asked for
     */
    HttpProblem describe(Problem problem, @Nullable String acceptLanguage, @Nullable String path) {
        Locale language = Languages.preferred(acceptLanguage);
        HttpProblem.Builder answer = problem.in(ProblemMessages.in(language))
                .withHeader(HttpHeaders.CONTENT_LANGUAGE, language.toLanguageTag())
                .withHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        if (path != null) {
            answer.withInstance(instance(path));
        }
        if (problem.problemType() == ProblemType.INTERNAL_ERROR) {
            answer.with("id", UUID.randomUUID());
        }
        return answer.build();
    }

    /** Encoded as the extension's JSON writer decodes it. */
    private static URI instance(String path) {
        return URI.create(URLEncoder.encode(path, StandardCharsets.UTF_8));
    }
}
