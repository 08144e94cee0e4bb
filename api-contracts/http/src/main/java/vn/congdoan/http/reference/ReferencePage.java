package vn.congdoan.http.reference;

import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Serves the reference at {@value #PATH}, to everybody: {@code META-INF/resources/reference/index.html}, which has Swagger
 * UI show {@code /q/openapi}. All it needs comes from this service. A {@code Content-Security-Policy} must allow it
 * {@code default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'};
 * Swagger UI writes styles into its elements, and has its pictures in its style sheet.
 */
@Singleton
public class ReferencePage {

    /** Where it is. */
    public static final String PATH = "/reference";

    void install(@Observes Router router) {
        router.get(PATH).handler(call -> call.reroute(PATH + "/index.html"));
    }
}
