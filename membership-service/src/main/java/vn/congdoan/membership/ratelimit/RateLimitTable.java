package vn.congdoan.membership.ratelimit;

import jakarta.inject.Singleton;
import javax.sql.DataSource;
import vn.congdoan.http.ratelimit.SharedBudgets;

/** The table {@code rate_limit}, which a migration makes. */
@Singleton
class RateLimitTable implements SharedBudgets {

    private final DataSource dataSource;

    RateLimitTable(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public DataSource dataSource() {
        return dataSource;
    }

    @Override
    public String table() {
        return "rate_limit";
    }
}
