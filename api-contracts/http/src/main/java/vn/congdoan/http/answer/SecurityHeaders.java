package vn.congdoan.http.answer;

import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import vn.congdoan.http.reference.ReferencePage;

/**
 * Tells browsers on every answer that it is data and nothing else: not to be run, framed, guessed at or kept. A handler
 * that has reasons may set another value; these are set where there is none.
 *
 * @see <a href="https://cheatsheetseries.owasp.org/cheatsheets/REST_Security_Cheat_Sheet.html">OWASP on REST</a>
 */
@Singleton
class SecurityHeaders {

    private static final String ONLY_DATA = "default-src 'none'; frame-ancestors 'none'";
    private static final String A_PAGE_OF_OURS =
            "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
                    + "img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'";
    private static final String A_YEAR = "max-age=31536000; includeSubDomains";

    void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(routing -> {
            routing.addHeadersEndHandler(head -> complete(routing));
            routing.next();
        });
    }

    private static void complete(RoutingContext routing) {
        MultiMap headers = routing.response().headers();
        setIfAbsent(headers, "X-Content-Type-Options", "nosniff");
        setIfAbsent(headers, "Content-Security-Policy", isPage(routing) ? A_PAGE_OF_OURS : ONLY_DATA);
        setIfAbsent(headers, "Referrer-Policy", "no-referrer");
        setIfAbsent(headers, "Cross-Origin-Resource-Policy", "same-origin");
        setIfAbsent(headers, HttpHeaders.CACHE_CONTROL.toString(), "no-store");
        if ("https".equals(routing.request().scheme())) {
            setIfAbsent(headers, "Strict-Transport-Security", A_YEAR);
        }
    }

    private static boolean isPage(RoutingContext routing) {
        return routing.normalizedPath().startsWith(ReferencePage.PATH);
    }

    private static void setIfAbsent(MultiMap headers, String name, String value) {
        if (!headers.contains(name)) {
            headers.set(name, value);
        }
    }
}
