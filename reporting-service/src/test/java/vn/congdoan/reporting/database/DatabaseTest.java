package vn.congdoan.reporting.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Problem;
import vn.congdoan.http.Roles;
import vn.congdoan.reporting.Facts;
import vn.congdoan.reporting.ProjectionSchema;
import vn.congdoan.reporting.Reported;
import vn.congdoan.reporting.ServiceTest;

@ServiceTest
class DatabaseTest {

    private static final String CUT_ALL =
            "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'reporting-service'";

    private final ProjectionSchema schema = ProjectionSchema.create();
    private final Database database = new Database(schema.dataSource("database-test"));

    @Test
    void readsGoOnWhenAllConnectionsWereCut() {
        try (Reported reported = Reported.afresh().tell(Facts.city("HN", "LĐLĐ thành phố Hà Nội"))) {
            reported.read("/v1/progress/2021");
        }
        for (int round = 0; round < 20; round++) {
            Reported.execute(CUT_ALL);

            Reported.as(Roles.PARTNER).get("/v1/progress/2021").then().statusCode(200);
        }
    }

    @Test
    void aTransactionLeavesAllOrNothing() {
        assertThatThrownBy(() -> database.transaction(connection -> {
                    insertRefused(connection);
                    throw new IllegalStateException("broken off");
                }))
                .hasMessage("broken off");

        assertThat(schema.rows("select count(*) from intake_refused")).containsExactly("0");
    }

    @Test
    void aSnapshotSeesOneStateAndCantWrite() {
        assertThat(database.<Integer>snapshot(connection -> {
                    int before = count(connection);
                    schema.execute("insert into intake_refused values ('t', 0, 1, 'r', null, '', null, now())");
                    return count(connection) - before;
                }))
                .isZero();

        assertThatThrownBy(() -> database.snapshot(connection -> insertRefused(connection)))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aDatabaseThatCantBeReachedIsUnavailable() {
        Database nowhere = new Database(ProjectionSchema.unreachable());

        assertThatThrownBy(() -> nowhere.snapshot(DatabaseTest::count))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.type()).isEqualTo(ProblemType.UNAVAILABLE));
    }

    private static int count(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from intake_refused")) {
            row.next();
            return row.getInt(1);
        }
    }

    private static int insertRefused(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeUpdate("insert into intake_refused values ('t', 0, 0, 'r', null, '', null, now())");
        }
    }
}
