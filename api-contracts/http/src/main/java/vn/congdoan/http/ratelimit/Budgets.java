package vn.congdoan.http.ratelimit;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The budgets of all callers of this instance. */
final class Budgets {

    private static final Logger LOG = Logger.getLogger(Budgets.class);
    private static final int EXPIRED_AT_ONCE = 1_000;
    /** A caller who asks little is settled less often: its calls can't hurt meanwhile. */
    private static final int ROUNDS_AT_MOST = 10;

    private final Map<Key, Budget> budgets = new ConcurrentHashMap<>();
    private final Duration sharedEvery;
    private final @Nullable SharedBudgets shared;
    private final @Nullable PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;
    private boolean prepared;
    private boolean alone;

    /** @param shared null when this instance has nobody to share with */
    Budgets(Duration sharedEvery, @Nullable SharedBudgets shared) {
        this.sharedEvery = sharedEvery;
        this.shared = shared;
        this.buckets = shared == null ? null : bucketsOf(shared);
    }

    /** Takes one call from what this caller has left. It never waits for the database. */
    ConsumptionProbe spend(Quota quota, String caller) {
        return budgets.computeIfAbsent(new Key(quota, caller), key -> new Budget(key.quota()))
                .spend();
    }

    /**
     * Settles with the other instances, a statement or two for each caller that spent something. A database that is away
     * changes nothing but that each instance then counts by itself.
     */
    void settle() {
        if (shared != null && buckets != null) {
            try {
                if (!prepared) {
                    shared.prepare();
                    prepared = true;
                }
                settleWith(buckets);
                alone = false;
            } catch (SQLException | RuntimeException e) {
                if (!alone) {
                    LOG.warnf("Callers' budgets are counted by this instance alone for now: %s", e);
                }
                alone = true;
            }
        }
        budgets.values().removeIf(Budget::isForgettable);
    }

    private void settleWith(PostgreSQLSelectForUpdateBasedProxyManager<String> manager) {
        Duration atLatest = sharedEvery.multipliedBy(ROUNDS_AT_MOST);
        budgets.forEach((key, budget) -> {
            if (budget.isDue(atLatest)) {
                budget.settleWith(manager.builder().build(key.id(), key.quota()::configuration));
            }
        });
    }

    /** Deletes what stands for full buckets. */
    void forgetExpired() {
        if (buckets != null && !alone) {
            try {
                while (buckets.removeExpired(EXPIRED_AT_ONCE) == EXPIRED_AT_ONCE) {
                    LOG.debug("more budgets have expired than are deleted at once");
                }
            } catch (RuntimeException e) {
                LOG.debugf(e, "expired budgets stay until the database is back");
            }
        }
    }

    private static PostgreSQLSelectForUpdateBasedProxyManager<String> bucketsOf(SharedBudgets shared) {
        return Bucket4jPostgreSQL.selectForUpdateBasedBuilder(shared.dataSource())
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table(shared.table())
                .idColumn("id")
                .stateColumn("state")
                .expiresAtColumn("expires_at")
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofSeconds(10)))
                .build();
    }

    /** Whose budget it is, and by which rule: another rule begins another budget. */
    private record Key(Quota quota, String caller) {

        /** Names no caller: subjects and addresses are personal data. */
        String id() {
            try {
                byte[] hash =
                        MessageDigest.getInstance("SHA-256").digest((quota.policy() + ' ' + caller).getBytes(UTF_8));
                return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }
    }
}
