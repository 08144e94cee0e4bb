package vn.congdoan.membership;

import static vn.congdoan.membership.Bodies.with;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What tests send of the parts of unions, and of who leads them. */
public final class ShapeBodies {

    private ShapeBodies() {}

    /** A section to establish in a union. */
    public static Map<String, Object> section() {
        return Map.of("kind", "SECTION", "name", "Công đoàn bộ phận Nhà máy 1", "establishedOn", "2021-05-04");
    }

    /** A group to establish in a union, in a section or in none. */
    public static Map<String, Object> group(@Nullable String section) {
        var group = with(with(section(), "/kind", "GROUP"), "/name", "Tổ công đoàn phân xưởng 1");
        return with(group, "/parentId", section);
    }

    /** A committee elected for 2018 to 2023, of a chair, a vice chair and a member. */
    public static Map<String, Object> committee(String from) {
        return Map.of(
                "formation",
                "ELECTED",
                "term",
                Map.of("fromYear", 2018, "toYear", 2023),
                "from",
                from,
                "decision",
                Register.decision(from),
                "members",
                List.of(
                        Map.of("fullName", "Phạm Thị Lan", "role", "CHAIR"),
                        Map.of("fullName", "Lê Văn Nam", "role", "VICE_CHAIR"),
                        Map.of("fullName", "Đỗ Thị Cúc", "role", "MEMBER")));
    }

    /** A committee that leads until one is elected. */
    public static Map<String, Object> provisionalCommittee(String from) {
        return with(with(committee(from), "/formation", "PROVISIONAL"), "/term", null);
    }
}
