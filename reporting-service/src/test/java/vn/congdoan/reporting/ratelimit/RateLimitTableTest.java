package vn.congdoan.reporting.ratelimit;

import static org.awaitility.Awaitility.await;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.congdoan.http.Roles;
import vn.congdoan.reporting.Reported;
import vn.congdoan.reporting.ServiceTest;
import vn.congdoan.reporting.database.Projections;

@ServiceTest
class RateLimitTableTest {

    private final Projections projections;

    @Inject
    RateLimitTableTest(Projections projections) {
        this.projections = projections;
    }

    /** Beside the projections, which are filled anew and swapped. */
    @Test
    void tellsOtherInstancesWhatWasSpentHere() throws SQLException {
        Reported.as(Roles.PARTNER).get("/v1/freshness").then().statusCode(200);

        await().atMost(Duration.ofSeconds(10))
                .ignoreExceptionsInstanceOf(SQLException.class)
                .until(() -> settled() > 0);
    }

    private int settled() throws SQLException {
        String table = projections.controlSchema() + ".rate_limit";
        return projections.all().transaction(connection -> {
            try (Statement statement = connection.createStatement();
                    ResultSet row = statement.executeQuery("select count(*) from " + table)) {
                return row.next() ? row.getInt(1) : 0;
            }
        });
    }
}
