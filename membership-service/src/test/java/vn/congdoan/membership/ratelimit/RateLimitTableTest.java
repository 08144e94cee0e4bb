package vn.congdoan.membership.ratelimit;

import static org.awaitility.Awaitility.await;

import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import vn.congdoan.membership.Database;
import vn.congdoan.membership.ServiceTest;
import vn.congdoan.membership.SignedIn;

@ServiceTest
class RateLimitTableTest {

    @Test
    void tellsOtherInstancesWhatWasSpentHere() throws SQLException {
        var before = settled();
        SignedIn.partner().get("/v1/organizations?limit=1").then().statusCode(200);

        await().atMost(Duration.ofSeconds(10)).until(() -> !settled().equals(before));
    }

    private static String settled() throws SQLException {
        try (var connection = Database.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery(
                        "select count(*) || ' ' || coalesce(sum(xmin::text::bigint), 0) from rate_limit")) {
            row.next();
            return row.getString(1);
        }
    }
}
