package vn.congdoan.http.ratelimit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;
import vn.congdoan.local.servers.TestServers;

class BudgetsTest {

    private static final String DATABASE = "budgets";
    private static final Duration AT_ONCE = Duration.ZERO;
    /** Fills up so slowly that nothing of it comes back within a test. */
    private static final Quota QUOTA = new Quota("reads", 10, Duration.ofDays(10));

    @Test
    void instancesShareABudget() throws SQLException {
        Budgets one = new Budgets(AT_ONCE, table("shared"));
        Budgets other = new Budgets(AT_ONCE, table("shared"));

        assertThat(spend(one, "app lan", 6)).isEqualTo(6);
        one.settle();
        assertThat(spend(other, "app lan", 1)).isEqualTo(1);
        other.settle();
        one.settle();

        assertThat(spend(other, "app lan", 10)).isEqualTo(3);
        other.settle();
        spend(one, "app lan", 1);
        one.settle();
        assertThat(spend(one, "app lan", 10)).isZero();
        assertThat(spend(one, "app hoa", 10)).isEqualTo(10);
    }

    @Test
    void keepsNobodysNameAndForgetsWhatIsFullAgain() throws SQLException {
        SharedBudgets table = table("forgotten");
        Budgets budgets = new Budgets(AT_ONCE, table);
        Quota quick = new Quota("reads", 10, Duration.ofMillis(1));

        budgets.spend(quick, "app lan");
        budgets.settle();
        assertThat(text(table, "select string_agg(id, ' ') from forgotten"))
                .hasSize(43)
                .doesNotContain("lan");
        execute(table, "update forgotten set expires_at = 0");
        budgets.forgetExpired();

        assertThat(text(table, "select count(*) from forgotten")).isEqualTo("0");
    }

    @Test
    void countsAloneWhileTheDatabaseIsAway() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setUrl("jdbc:postgresql://localhost:1/nowhere");
        Budgets budgets = new Budgets(AT_ONCE, new Table(nowhere, "budget"));

        assertThat(spend(budgets, "app lan", 4)).isEqualTo(4);
        assertThatCode(budgets::settle).doesNotThrowAnyException();

        assertThat(spend(budgets, "app lan", 10)).isEqualTo(6);
    }

    @Test
    void tellsTheOthersLaterWhatWasSpentWhileTheDatabaseWasAway() throws SQLException {
        SharedBudgets table = table("late");
        Budgets one = new Budgets(AT_ONCE, table);
        execute(table, "alter table late rename to away");

        assertThat(spend(one, "app lan", 7)).isEqualTo(7);
        one.settle();
        execute(table, "alter table away rename to late");
        one.settle();
        Budgets other = new Budgets(AT_ONCE, table);
        spend(other, "app lan", 1);
        other.settle();

        assertThat(spend(other, "app lan", 10)).isEqualTo(2);
    }

    private static long spend(Budgets budgets, String caller, int calls) {
        return IntStream.range(0, calls)
                .filter(call -> budgets.spend(QUOTA, caller).isConsumed())
                .count();
    }

    private static SharedBudgets table(String name) throws SQLException {
        TestServers.postgres().createDatabase(DATABASE);
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(TestServers.postgres().jdbcUrl(DATABASE));
        dataSource.setUser(DATABASE);
        dataSource.setPassword(DATABASE);
        SharedBudgets table = new Table(dataSource, name);
        execute(table, "create table if not exists " + name + " (" + SharedBudgets.COLUMNS + ")");
        return table;
    }

    private static void execute(SharedBudgets table, String sql) throws SQLException {
        try (Connection connection = table.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(SharedBudgets table, String sql) throws SQLException {
        try (Connection connection = table.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private record Table(DataSource dataSource, String table) implements SharedBudgets {}
}
