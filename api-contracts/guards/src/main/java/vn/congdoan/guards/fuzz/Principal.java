package vn.congdoan.guards.fuzz;

/**
 * Who sends requests.
 *
 * @param name stands for the token where a request is printed
 * @param role of {@code vn.congdoan.http.Roles}
 */
public record Principal(String name, String role, String token) {}
