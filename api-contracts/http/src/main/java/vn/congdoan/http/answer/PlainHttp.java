package vn.congdoan.http.answer;

import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/**
 * Keeps connections without TLS at HTTP/1.1. A request with {@code Upgrade: h2c} would wait for settings that need not come,
 * and one that a proxy lets through would carry requests that the proxy never sees. With TLS, HTTP/2 is as it was.
 */
@Singleton
class PlainHttp implements HttpServerOptionsCustomizer {

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        options.setHttp2ClearTextEnabled(false);
    }
}
