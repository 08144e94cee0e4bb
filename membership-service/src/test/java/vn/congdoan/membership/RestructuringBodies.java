package vn.congdoan.membership;

import java.util.List;
import java.util.Map;

/** What tests send of unions that come to stand below another organization, and of organizations that end. */
public final class RestructuringBodies {

    private RestructuringBodies() {}

    /** What moves unions below another organization. */
    public static Map<String, Object> reassignment(String toOrganization, String on, String... unions) {
        return Map.of(
                "toOrganizationCode",
                toOrganization,
                "on",
                on,
                "decision",
                Register.decision("2021-01-14"),
                "unionIds",
                List.of(unions));
    }

    /** What closes an organization. */
    public static Map<String, Object> closure(String on, String... successors) {
        return Map.of("on", on, "decision", Register.decision("2021-01-14"), "successors", List.of(successors));
    }
}
