package vn.congdoan.reporting.organization;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.contracts.vocabulary.OrganizationKind;
import vn.congdoan.http.Invalid;
import vn.congdoan.http.Problem;

/** Finds the organization that a report is asked for. */
public final class Organizations {

    private static final String FIND = "select code, name, kind from organization where code = ?";

    private static final String ROOTS =
            "select code, name, kind from organization where parent_code is null order by code limit 2";

    private Organizations() {}

    /**
     * The organization of that code.
     *
     * @throws Problem {@link ProblemType#NOT_FOUND} when none is reported
     */
    public static Organization inPath(Connection connection, String code) throws SQLException {
        return find(connection, code).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    /**
     * The organization that the query parameter {@code organization} names, by default the root of the tree.
     *
     * @throws Problem naming the parameter when it is unknown, or missing where the tree has several roots;
     *     {@link ProblemType#NOT_FOUND} when nothing is reported at all
     */
    public static Organization inQuery(Connection connection, @Nullable String code) throws SQLException {
        if (code != null) {
            return find(connection, code)
                    .orElseThrow(
                            () -> Problem.invalid(Invalid.parameter("organization", "organization.unknown", code)));
        }
        List<Organization> roots = roots(connection);
        if (roots.isEmpty()) {
            throw Problem.of(ProblemType.NOT_FOUND);
        }
        if (roots.size() > 1) {
            throw Problem.invalid(Invalid.parameter("organization", "required"));
        }
        return roots.get(0);
    }

    /** The organization in the present row, which has columns {@code code, name, kind}. */
    public static Organization read(ResultSet row) throws SQLException {
        return new Organization(
                row.getString("code"), row.getString("name"), OrganizationKind.valueOf(row.getString("kind")));
    }

    static Optional<Organization> find(Connection connection, String code) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIND)) {
            statement.setString(1, code);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(read(row)) : Optional.empty();
            }
        }
    }

    private static List<Organization> roots(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ROOTS);
                ResultSet rows = statement.executeQuery()) {
            List<Organization> roots = new ArrayList<>();
            while (rows.next()) {
                roots.add(read(rows));
            }
            return roots;
        }
    }
}
