package vn.congdoan.local.keycloak;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/** What an administrator does in the console, by the calls that the console makes. */
final class Administration {

    private final Keycloak keycloak;

    Administration(Keycloak keycloak) {
        this.keycloak = keycloak;
    }

    /** A token of the administrators' own realm. */
    String token() throws IOException {
        return Http.at(
                Http.form(
                        URI.create(keycloak.address() + "/realms/master/protocol/openid-connect/token"),
                        Map.of(
                                "grant_type", "password",
                                "client_id", "admin-cli",
                                "username", "admin",
                                "password", Keycloak.ADMIN_PASSWORD)),
                "/access_token");
    }

    /** A user with a password, a role and attributes. */
    void addUser(String name, String password, String role, Map<String, String> attributes) throws IOException {
        HttpResponse<String> added = call(
                "POST",
                "/users",
                Map.of(
                        "username",
                        name,
                        "firstName",
                        "Lan",
                        "lastName",
                        "Nguyễn",
                        "email",
                        name + "@congdoan.local",
                        "enabled",
                        true,
                        "attributes",
                        attributes,
                        "credentials",
                        List.of(Map.of("type", "password", "value", password, "temporary", false))));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        String id = Http.at(get("/users?exact=true&username=" + name), "/0/id");
        assertThat(call("POST", "/users/" + id + "/role-mappings/realm", List.of(role(role)))
                        .statusCode())
                .isEqualTo(204);
    }

    private Map<String, Object> role(String name) throws IOException {
        return Map.of("id", Http.at(get("/roles/" + name), "/id"), "name", name);
    }

    /** Confines a client's own account to an organization. */
    void confine(String client, String organization) throws IOException {
        String id = Http.at(get("/users?exact=true&username=service-account-" + client), "/0/id");
        HttpResponse<String> confined = call(
                "PUT",
                "/users/" + id,
                Map.of(
                        "username",
                        "service-account-" + client,
                        "enabled",
                        true,
                        "attributes",
                        Map.of("organization", organization)));
        assertThat(confined.statusCode()).as(confined.body()).isEqualTo(204);
    }

    /** A client with an account of its own; its tokens live so long. */
    void addClient(String client, List<String> scopes, int seconds) throws IOException {
        HttpResponse<String> added = call(
                "POST",
                "/clients",
                Map.of(
                        "clientId",
                        client,
                        "secret",
                        Keycloak.SECRET,
                        "publicClient",
                        false,
                        "standardFlowEnabled",
                        false,
                        "serviceAccountsEnabled",
                        true,
                        "defaultClientScopes",
                        scopes,
                        "attributes",
                        Map.of("access.token.lifespan", Integer.toString(seconds))));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
        String account = Http.at(get("/users?exact=true&username=service-account-" + client), "/0/id");
        assertThat(call("POST", "/users/" + account + "/role-mappings/realm", List.of(role("partner")))
                        .statusCode())
                .isEqualTo(204);
    }

    /** From now on tokens are signed with a new key. */
    void rotateKey() throws IOException {
        HttpResponse<String> added = call(
                "POST",
                "/components",
                Map.of(
                        "name", "rotated",
                        "providerId", "rsa-generated",
                        "providerType", "org.keycloak.keys.KeyProvider",
                        "config",
                                Map.of(
                                        "priority", List.of("1000"),
                                        "enabled", List.of("true"),
                                        "active", List.of("true"),
                                        "algorithm", List.of("RS256"),
                                        "keySize", List.of("2048"))));
        assertThat(added.statusCode()).as(added.body()).isEqualTo(201);
    }

    private HttpResponse<String> get(String path) throws IOException {
        return Http.get(URI.create(keycloak.address() + "/admin/realms/congdoan" + path), token());
    }

    private HttpResponse<String> call(String method, String path, Object body) throws IOException {
        return Http.call(method, URI.create(keycloak.address() + "/admin/realms/congdoan" + path), token(), body);
    }
}
