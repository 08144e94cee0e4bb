package vn.congdoan.local.keycloak;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A user before the login page, and the public client that sent the user there: authorization code with PKCE (RFC 7636). */
final class Browser {

    private static final Pattern FORM = Pattern.compile("action=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("[?&]code=([^&]+)");

    private final Keycloak keycloak;
    private final String client;
    private final String redirect;
    private final String verifier = random();
    private final Map<String, String> cookies = new LinkedHashMap<>();

    Browser(Keycloak keycloak, String client, String redirect) {
        this.keycloak = keycloak;
        this.client = client;
        this.redirect = redirect;
    }

    /** The answer of the token endpoint after a login. */
    HttpResponse<String> tokens(String user, String password) throws IOException {
        Matcher code = CODE.matcher(login(user, password));
        if (!code.find()) {
            throw new IllegalStateException(user + " was not let in");
        }
        return Http.form(
                keycloak.endpoint("token"),
                Map.of(
                        "grant_type", "authorization_code",
                        "client_id", client,
                        "redirect_uri", redirect,
                        "code", code.group(1),
                        "code_verifier", verifier));
    }

    String token(String user, String password) throws IOException {
        return Http.at(tokens(user, password), "/access_token");
    }

    /** Where the login leads: the client's address with a code; empty where the page is shown again. */
    String login(String user, String password) throws IOException {
        HttpResponse<String> page = authorize(
                Map.of("response_type", "code", "code_challenge", challenge(), "code_challenge_method", "S256"));
        Matcher form = FORM.matcher(page.body());
        if (!form.find()) {
            throw new IllegalStateException("no login page: " + page.statusCode() + " " + page.body());
        }
        HttpResponse<String> answer = Http.form(
                URI.create(form.group(1).replace("&amp;", "&")),
                Map.of("username", user, "password", password),
                "Cookie",
                cookies());
        return answer.headers().firstValue("Location").orElse("");
    }

    /** What the authorization endpoint answers to the client's request. */
    HttpResponse<String> authorize(Map<String, String> parameters) throws IOException {
        Map<String, String> all = new HashMap<>(parameters);
        all.put("client_id", client);
        all.put("redirect_uri", redirect);
        all.put("scope", "openid");
        all.put("state", "s");
        HttpResponse<String> page =
                Http.send(HttpRequest.newBuilder(URI.create(keycloak.endpoint("auth") + "?" + Http.query(all))));
        for (String cookie : page.headers().allValues("Set-Cookie")) {
            String[] pair = cookie.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        return page;
    }

    private String cookies() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private String challenge() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
