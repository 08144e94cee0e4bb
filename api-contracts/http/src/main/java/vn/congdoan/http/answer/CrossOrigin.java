package vn.congdoan.http.answer;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.handler.CorsHandler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.List;
import java.util.Set;

/** Lets scripts of the origins that are named call, and read what answers tell in headers; without any, of none. */
@Singleton
class CrossOrigin {

    /** Before who calls is looked at: a preflight has no token. */
    private static final int FIRST = 300;

    private static final Set<HttpMethod> METHODS =
            Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH);
    private static final Set<String> SENT = Set.of(
            "Accept-Language",
            "Authorization",
            "Content-Type",
            "Idempotency-Key",
            "If-Match",
            "If-None-Match",
            "Prefer",
            "traceparent");
    private static final Set<String> READ = Set.of(
            "Content-Language",
            "Deprecation",
            "ETag",
            "Idempotency-Replayed",
            "Journal-Position",
            "Link",
            "Location",
            "Preference-Applied",
            "RateLimit",
            "RateLimit-Policy",
            "Retry-After",
            "Sunset",
            "WWW-Authenticate");

    private final CrossOriginSettings settings;

    CrossOrigin(CrossOriginSettings settings) {
        this.settings = settings;
    }

    void install(@Observes Filters filters) {
        List<String> origins = settings.origins().orElse(List.of());
        if (!origins.isEmpty()) {
            // Tokens are sent by scripts, not by browsers of themselves: no credentials are allowed.
            CorsHandler handler = CorsHandler.create()
                    .addOrigins(origins)
                    .allowedMethods(METHODS)
                    .allowedHeaders(SENT)
                    .exposedHeaders(READ)
                    .maxAgeSeconds(Math.toIntExact(Duration.ofHours(1).toSeconds()));
            filters.register(
                    routing -> {
                        routing.response().putHeader("Cross-Origin-Resource-Policy", "cross-origin");
                        handler.handle(routing);
                    },
                    FIRST);
        }
    }
}
