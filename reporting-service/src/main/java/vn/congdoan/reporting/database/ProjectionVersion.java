package vn.congdoan.reporting.database;

import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.OptionalInt;
import java.util.UUID;

/** Which fold made the live projection: a projection of another version than this program's has to be built anew. */
@Singleton
public class ProjectionVersion {

    /** Of the fold in this program. Whoever changes what events become in the tables raises it. */
    public static final int CURRENT = 3;

    private static final String MARK_EMPTY = """
            insert into projection_version (version)
            select ? where not exists (select from stream) and not exists (select from projection_version)
            on conflict do nothing
            """;

    private final Projections projections;

    public ProjectionVersion(Projections projections) {
        this.projections = projections;
    }

    /** Marks the live projection as this program's, provided that nothing was ever counted in it. */
    public void markEmpty() {
        projections.live().call(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(MARK_EMPTY)) {
                statement.setInt(1, CURRENT);
                return statement.executeUpdate();
            }
        });
    }

    /** The version of the live projection; empty when it isn't known. */
    public OptionalInt ofLive() {
        return projections.live().call(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select version from projection_version")) {
                return row.next() ? OptionalInt.of(row.getInt("version")) : OptionalInt.empty();
            }
        });
    }

    /** Marks the projection that the transaction is open to as this program's, made by that rebuild. */
    public static void mark(Connection connection, UUID rebuild) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("insert into projection_version (version, rebuild) values (?, ?)")) {
            statement.setInt(1, CURRENT);
            statement.setObject(2, rebuild);
            statement.executeUpdate();
        }
    }
}
