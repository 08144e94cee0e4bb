package vn.congdoan.http.ratelimit;

import io.github.bucket4j.ConsumptionProbe;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Caller;
import vn.congdoan.http.Problem;
import vn.congdoan.http.Roles;

/**
 * Counts every call but those for health against its caller's budget: the subject and application of its token, or the
 * address when it has no valid one. Tells what is left by draft-ietf-httpapi-ratelimit-headers, and refuses what is over.
 */
@Singleton
class RateLimiter {

    /** After authentication, which has 200, and before authorization, which has 100: refusals count too. */
    private static final int BETWEEN_WHO_AND_WHETHER = 150;

    private static final List<HttpMethod> READS = List.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final String HEALTH = "/q/health";

    private final RateLimitSettings settings;
    private final Vertx vertx;
    private final Budgets budgets;
    private final Quota reads;
    private final Quota writes;
    private final Quota operations;
    private final Quota anonymous;

    RateLimiter(RateLimitSettings settings, Vertx vertx, Instance<SharedBudgets> shared) {
        this.settings = settings;
        this.vertx = vertx;
        this.budgets = new Budgets(settings.sharedEvery(), shared.isResolvable() ? shared.get() : null);
        this.reads = new Quota("reads", settings.reads(), settings.window());
        this.writes = new Quota("writes", settings.writes(), settings.window());
        this.operations = new Quota("operations", settings.operations(), settings.window());
        this.anonymous = new Quota("anonymous", settings.anonymous(), settings.window());
    }

    void install(@Observes Filters filters) {
        if (settings.enabled()) {
            filters.register(this::count, BETWEEN_WHO_AND_WHETHER);
        }
    }

    void keepSettling(@Observes StartupEvent started) {
        if (settings.enabled()) {
            repeat(budgets::settle, settings.sharedEvery());
            repeat(budgets::forgetExpired, settings.window());
        }
    }

    private void repeat(Runnable work, Duration pause) {
        vertx.setTimer(pause.toMillis(), timer -> vertx.executeBlocking(
                        () -> {
                            work.run();
                            return true;
                        },
                        false)
                .onComplete(done -> repeat(work, pause)));
    }

    private void count(RoutingContext routing) {
        if (routing.normalizedPath().startsWith(HEALTH)) {
            routing.next();
        } else if (routing.request().getHeader(HttpHeaders.AUTHORIZATION) == null) {
            spend(anonymous, address(routing.request().remoteAddress()), routing);
        } else {
            // What arrives of the body before the caller is known would be lost.
            routing.request().pause();
            // It would answer a bad token at once; whether the call needs one at all is seen later.
            routing.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
            QuarkusHttpUser.getSecurityIdentity(routing, null)
                    .subscribe()
                    .with(identity -> goOn(identity, routing), noToken -> goOnUnknown(routing));
        }
    }

    private void goOn(SecurityIdentity identity, RoutingContext routing) {
        if (identity.isAnonymous()) {
            goOnUnknown(routing);
            return;
        }
        routing.request().resume();
        Caller caller = new Caller(identity);
        spend(quotaOf(caller, routing.request().method()), caller.client() + ' ' + caller.subject(), routing);
    }

    private Quota quotaOf(Caller caller, HttpMethod method) {
        if (caller.has(Roles.OPERATOR)) {
            return operations;
        }
        return READS.contains(method) ? reads : writes;
    }

    private void goOnUnknown(RoutingContext routing) {
        routing.request().resume();
        spend(anonymous, address(routing.request().remoteAddress()), routing);
    }

    private void spend(Quota quota, String caller, RoutingContext routing) {
        ConsumptionProbe probe = budgets.spend(quota, caller);
        routing.response()
                .putHeader("RateLimit-Policy", quota.policy())
                .putHeader(
                        "RateLimit",
                        "\"%s\";r=%d;t=%d"
                                .formatted(
                                        quota.name(),
                                        Math.max(0, probe.getRemainingTokens()),
                                        seconds(probe.getNanosToWaitForReset())));
        if (probe.isConsumed()) {
            routing.next();
        } else {
            routing.fail(Problem.of(ProblemType.TOO_MANY_REQUESTS)
                    .withHeader("Retry-After", seconds(probe.getNanosToWaitForRefill())));
        }
    }

    private static long seconds(long nanos) {
        return Math.max(1, Duration.ofNanos(nanos).plusMillis(999).toSeconds());
    }

    /** One network of a household or an office: an IPv6 host has as many addresses as it likes below its /64. */
    private static String address(SocketAddress remote) {
        String text = String.valueOf(remote.hostAddress());
        if (text.contains(":")) {
            try {
                // A literal: nothing is looked up.
                if (InetAddress.getByName(text) instanceof Inet6Address ip) {
                    return HexFormat.of().formatHex(Arrays.copyOf(ip.getAddress(), 8));
                }
            } catch (UnknownHostException e) {
                return text;
            }
        }
        return text;
    }
}
