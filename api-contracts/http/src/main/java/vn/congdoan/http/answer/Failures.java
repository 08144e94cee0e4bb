package vn.congdoan.http.answer;

import io.quarkus.oidc.OIDCException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Problem;
import vn.congdoan.http.request.ParameterViolations;

/** Which problem of the catalogue a failure is. */
final class Failures {

    private static final Map<Integer, ProblemType> BY_STATUS = Stream.of(
                    ProblemType.MALFORMED_REQUEST,
                    ProblemType.UNAUTHENTICATED,
                    ProblemType.FORBIDDEN,
                    ProblemType.UNKNOWN_PATH,
                    ProblemType.METHOD_NOT_ALLOWED,
                    ProblemType.NOT_ACCEPTABLE,
                    ProblemType.CONFLICT,
                    ProblemType.PAYLOAD_TOO_LARGE,
                    ProblemType.UNSUPPORTED_MEDIA_TYPE,
                    ProblemType.TOO_MANY_REQUESTS,
                    ProblemType.UNAVAILABLE)
            .collect(Collectors.toUnmodifiableMap(ProblemType::status, Function.identity()));

    private Failures() {}

    /** The problem that a failure is. */
    static Problem recognize(@Nullable Throwable failure) {
        if (failure instanceof Problem problem) {
            return problem;
        }
        if (failure instanceof UnauthorizedException || failure instanceof AuthenticationFailedException) {
            return Problem.of(ProblemType.UNAUTHENTICATED);
        }
        if (failure instanceof ForbiddenException) {
            return Problem.of(ProblemType.FORBIDDEN);
        }
        // Of OIDC: the issuer, whose keys aren't known yet, doesn't answer; the next call asks it again.
        if (failure instanceof RejectedExecutionException
                || failure instanceof OIDCException
                || isLostDatabase(failure)) {
            return Problem.of(ProblemType.UNAVAILABLE).withHeader(HttpHeaders.RETRY_AFTER, 5);
        }
        if (failure instanceof ConstraintViolationException violations) {
            return ParameterViolations.of(violations).orElseGet(() -> Problem.of(ProblemType.INTERNAL_ERROR));
        }
        if (failure instanceof WebApplicationException refusal) {
            return ofStatus(refusal.getResponse().getStatus());
        }
        return Problem.of(ProblemType.INTERNAL_ERROR);
    }

    /** The problem that stands for a status when nothing else is known. */
    static Problem ofStatus(int status) {
        ProblemType fallback =
                status >= 400 && status < 500 ? ProblemType.MALFORMED_REQUEST : ProblemType.INTERNAL_ERROR;
        return Problem.of(BY_STATUS.getOrDefault(status, fallback));
    }

    /**
     * Whether the database was out of reach, was shutting down or had no connection left, or gave up on this transaction
     * for the sake of others: deadlock, serialization failure, lock or statement time-out.
     */
    private static boolean isLostDatabase(@Nullable Throwable failure) {
        return Stream.iterate(Optional.ofNullable(failure), Optional::isPresent, at -> at.map(Throwable::getCause))
                .flatMap(Optional::stream)
                .limit(20)
                .anyMatch(at -> at instanceof SQLException sql && isLost(sql.getSQLState()));
    }

    private static boolean isLost(@Nullable String sqlState) {
        return sqlState != null
                && Stream.of("08", "53", "57P", "57014", "40001", "40P01", "55P03")
                        .anyMatch(sqlState::startsWith);
    }
}
