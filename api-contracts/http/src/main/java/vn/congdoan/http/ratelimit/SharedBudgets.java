package vn.congdoan.http.ratelimit;

import java.sql.SQLException;
import javax.sql.DataSource;

/** Where the instances of a service keep budgets together. Without one, each instance limits callers by itself. */
public interface SharedBudgets {

    /** The columns of {@link #table()}. What it holds is worth a minute: it needs no log and no backup. */
    String COLUMNS = "id text primary key, state bytea, expires_at bigint";

    DataSource dataSource();

    /** The table's name, as statements write it. */
    String table();

    /** Makes the table where no migration does; called until it succeeds once. */
    default void prepare() throws SQLException {}
}
