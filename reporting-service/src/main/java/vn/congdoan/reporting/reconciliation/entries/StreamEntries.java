package vn.congdoan.reporting.reconciliation.entries;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.congdoan.contracts.reconciliation.Entry;
import vn.congdoan.contracts.reconciliation.EntryDigest;

/** What one stream's facts left in the tables, read in the caller's transaction. */
public final class StreamEntries {

    /** A city's stream is read through a cursor. */
    private static final int FETCH = 5_000;

    private final Connection connection;
    private final String organization;
    private final EntryDigest digest = new EntryDigest();
    private final List<String> strays = new ArrayList<>();

    private StreamEntries(Connection connection, String organization) {
        this.connection = connection;
        this.organization = organization;
    }

    /** Reads all of the organization's stream; nothing where there is no such stream. */
    public static StreamEntries read(Connection connection, String organization) throws SQLException {
        StreamEntries stream = new StreamEntries(connection, organization);
        TallyEntries.addTo(stream);
        OrganizationEntries.addTo(stream);
        PlanEntries.addTo(stream);
        ActivityEntries.addTo(stream);
        DirectiveEntries.addTo(stream);
        EvaluationEntries.addTo(stream);
        EnterpriseEntries.addTo(stream);
        ShapeEntries.addTo(stream);
        return stream;
    }

    /** The digest of all facts. */
    public EntryDigest digest() {
        return digest;
    }

    /** What there is no row of, though there are rows of its parts. */
    public List<String> strays() {
        return strays;
    }

    /** What a row is read as. */
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** @param sql finds the rows of the organization that is its parameter, an entry each */
    void add(String sql, RowReader<Entry> entry) throws SQLException {
        each(sql, row -> digest.add(entry.read(row)));
    }

    /**
     * The parts of wholes whose rows are in another table.
     *
     * @param sql finds the rows of the organization that is its parameter, a part each
     */
    <K, P> Map<K, List<P>> parts(String sql, RowReader<K> whole, RowReader<P> part) throws SQLException {
        Map<K, List<P>> parts = new HashMap<>();
        each(sql, row -> parts.computeIfAbsent(whole.read(row), none -> new ArrayList<>())
                .add(part.read(row)));
        return parts;
    }

    /** Keeps what parts are left of, once those of all rows are taken. */
    void addStrays(Set<?> some, Set<?> others) {
        Stream.concat(some.stream(), others.stream())
                .map(Object::toString)
                .sorted()
                .forEach(strays::add);
    }

    private interface RowStep {
        void with(ResultSet row) throws SQLException;
    }

    private void each(String sql, RowStep step) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setFetchSize(FETCH);
            statement.setString(1, organization);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    step.with(rows);
                }
            }
        }
    }
}
