package vn.congdoan.reporting.ratelimit;

import jakarta.inject.Singleton;
import java.sql.SQLException;
import javax.sql.DataSource;
import vn.congdoan.http.ratelimit.SharedBudgets;
import vn.congdoan.reporting.database.Database;
import vn.congdoan.reporting.database.Projections;

/** A table beside the projections: one of theirs would be filled anew with each rebuild, and swapped away. */
@Singleton
class RateLimitTable implements SharedBudgets {

    private static final String CREATE = """
            select pg_advisory_xact_lock(hashtextextended('%1$s', 0));
            create schema if not exists %1$s;
            create unlogged table if not exists rate_limit (%2$s)
            """;

    private final DataSource dataSource;
    private final Projections projections;

    RateLimitTable(DataSource dataSource, Projections projections) {
        this.dataSource = dataSource;
        this.projections = projections;
    }

    @Override
    public DataSource dataSource() {
        return dataSource;
    }

    @Override
    public String table() {
        return projections.controlSchema() + ".rate_limit";
    }

    @Override
    public void prepare() throws SQLException {
        projections
                .control()
                .run(connection ->
                        Database.execute(connection, CREATE.formatted(projections.controlSchema(), COLUMNS)));
    }
}
