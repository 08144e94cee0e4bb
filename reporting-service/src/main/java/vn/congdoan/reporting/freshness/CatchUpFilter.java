package vn.congdoan.reporting.freshness;

import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Invalid;
import vn.congdoan.http.Problem;

/** Lets a report begin only when it has counted what the caller asks for by {@link Awaited}. */
class CatchUpFilter {

    /** After the parameters' guard, which has the default priority. */
    private static final int AFTER_GUARD = Priorities.USER + 100;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);
    private static final Pattern WAIT =
            Pattern.compile("(?i)(?:^|.*[,;\\s])wait\\s*=\\s*\"?([0-9]{1,9})\"?(?:[,;\\s].*|$)");
    private static final String APPLIED = CatchUpFilter.class.getName() + ".applied";

    private final CatchUp catchUp;

    CatchUpFilter(CatchUp catchUp) {
        this.catchUp = catchUp;
    }

    @ServerRequestFilter(priority = AFTER_GUARD)
    Uni<Void> await(ContainerRequestContext request) {
        List<String> minPosition = request.getUriInfo().getQueryParameters().get(Awaited.MIN_POSITION);
        if (minPosition == null) {
            return Uni.createFrom().voidItem();
        }
        StreamPositions asked = StreamPositions.parse(minPosition)
                .orElseThrow(() -> Problem.invalid(Invalid.parameter(Awaited.MIN_POSITION, "position")));
        Optional<Duration> wait = wait(request.getHeaders().get(Awaited.PREFER));
        wait.ifPresent(applied -> request.setProperty(APPLIED, "wait=" + applied.toSeconds()));
        return catchUp.await(asked, wait.orElse(Duration.ZERO))
                .invoke(reached -> require(asked, reached))
                .replaceWithVoid();
    }

    private static void require(StreamPositions asked, Map<String, Long> reached) {
        StreamPositions unreached = asked.unreachedBy(reached);
        if (!unreached.isEmpty()) {
            throw Problem.of(ProblemType.NOT_CAUGHT_UP, unreached)
                    .withHeader("Journal-Position", asked.at(reached))
                    .withHeader(HttpHeaders.RETRY_AFTER, 1);
        }
    }

    /** By RFC 7240 a preference that can't be understood is as good as none, and a longer one may be honoured in part. */
    private static Optional<Duration> wait(@Nullable List<String> prefer) {
        if (prefer == null) {
            return Optional.empty();
        }
        return prefer.stream()
                .map(WAIT::matcher)
                .filter(Matcher::matches)
                .map(match -> Duration.ofSeconds(Long.parseLong(match.group(1))))
                .map(wait -> wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait)
                .findFirst();
    }

    @ServerResponseFilter
    void tellApplied(ContainerRequestContext request, ContainerResponseContext response) {
        Object applied = request.getProperty(APPLIED);
        boolean waited = response.getStatus() < 400 || response.getStatus() == ProblemType.NOT_CAUGHT_UP.status();
        if (applied != null && waited) {
            response.getHeaders().putSingle("Preference-Applied", applied);
        }
    }
}
