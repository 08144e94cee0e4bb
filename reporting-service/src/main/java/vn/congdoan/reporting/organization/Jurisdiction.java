package vn.congdoan.reporting.organization;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Caller;
import vn.congdoan.http.Problem;

/**
 * Where in the tree the present caller may read what stands behind figures: unions, decisions and journal positions. The
 * claim {@code organization} confines a caller of any role to that organization's subtree. The figures themselves are open
 * to the whole federation, and read through {@link Organizations}.
 */
@ApplicationScoped
public class Jurisdiction {

    private static final String IS_WITHIN = "select exists (select from subtree(array[?]) where organization = ?)";

    private final Caller caller;

    Jurisdiction(Caller caller) {
        this.caller = caller;
    }

    /**
     * The organization of that code.
     *
     * @throws Problem as {@link Organizations#inPath}; {@link ProblemType#OUTSIDE_YOUR_ORGANIZATION} where it is not the
     *     caller's to read
     */
    public Organization inPath(Connection connection, String code) throws SQLException {
        return require(connection, Organizations.inPath(connection, code));
    }

    /**
     * The organization that the query parameter {@code organization} names, by default the caller's own, or the root of
     * the tree for those who have all of it.
     *
     * @throws Problem as {@link Organizations#inQuery}; {@link ProblemType#OUTSIDE_YOUR_ORGANIZATION} where it is not the
     *     caller's to read
     */
    public Organization inQuery(Connection connection, @Nullable String code) throws SQLException {
        if (code == null && caller.organization().isPresent()) {
            String own = caller.organization().get();
            return Organizations.find(connection, own).orElseThrow(() -> outside(own));
        }
        return require(connection, Organizations.inQuery(connection, code));
    }

    private Organization require(Connection connection, Organization organization) throws SQLException {
        if (caller.organization().isPresent()) {
            String own = caller.organization().get();
            if (!isWithin(connection, own, organization.code())) {
                throw outside(own);
            }
        }
        return organization;
    }

    private static boolean isWithin(Connection connection, String ancestor, String code) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(IS_WITHIN)) {
            statement.setString(1, ancestor);
            statement.setString(2, code);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getBoolean(1);
            }
        }
    }

    private static Problem outside(String own) {
        return Problem.of(ProblemType.OUTSIDE_YOUR_ORGANIZATION, own);
    }
}
