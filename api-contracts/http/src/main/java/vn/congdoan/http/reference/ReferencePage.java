package vn.congdoan.http.reference;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Serves the reference at {@value #PATH}, to everybody: {@code META-INF/resources/reference/index.html}, which has Swagger
 * UI show {@code /q/openapi}. All it needs comes from this service.
 */
@Singleton
public class ReferencePage {

    /** Where it is. */
    public static final String PATH = "/reference";

    /** Swagger UI writes styles into its elements, and has its pictures in its style sheet. */
    private static final String ALLOWED = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    void install(@Observes Router router) {
        router.route(PATH + "*").handler(call -> {
            call.response().putHeader("Content-Security-Policy", ALLOWED);
            call.next();
        });
        router.get(PATH).handler(call -> call.reroute(PATH + "/index.html"));
    }
}
