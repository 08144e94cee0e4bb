package vn.congdoan.reporting.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.congdoan.reporting.ProjectionSchema;

/** Tables that are made beside those that are read. */
class SchemaTest {

    private static final String CANCEL =
            "select pg_cancel_backend(pid) from pg_stat_activity where application_name = 'migration' and wait_event_type = 'Lock'";

    private final ExecutorService thread = Executors.newSingleThreadExecutor();
    private final ProjectionSchema live = ProjectionSchema.create();
    private final String next = live.projections("test").nextSchema();

    @AfterEach
    void stop() {
        thread.shutdown();
    }

    @Test
    void aCancelledMigrationSaysThatItMayBeTriedAgain() throws Exception {
        try (Connection rival = live.dataSource("rival").getConnection();
                Statement statement = rival.createStatement()) {
            statement.execute("create schema " + next);
            rival.setAutoCommit(false);
            // What is made first in a schema Flyway tries ten times; this is part of a migration.
            statement.execute("create table " + next + ".stream ()");
            Future<?> migration = thread.submit(() -> {
                live.schema().migrate(next);
                return null;
            });
            await().atMost(Duration.ofSeconds(30)).until(() -> live.rows(CANCEL).equals(List.of("t")));

            assertThatThrownBy(() -> migration.get(30, TimeUnit.SECONDS))
                    .cause()
                    .asInstanceOf(InstanceOfAssertFactories.type(SQLException.class))
                    .extracting(SqlFailure::of)
                    .isEqualTo(SqlFailure.UNAVAILABLE);
            rival.rollback();
        }

        live.execute("drop schema " + next + " cascade");
        live.schema().migrate(next);

        assertThat(live.rows("select count(*) from " + next + ".stream")).containsExactly("0");
    }
}
