package vn.congdoan.membership.agencylist;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Cursor;
import vn.congdoan.http.Page;
import vn.congdoan.http.PageQuery;
import vn.congdoan.http.Problem;

/** The rows of lists that the caller sees. */
@ApplicationScoped
class AgencyListRows {

    private static final String ROWS = """
            select row_number, state, tax_code, name, address, headcount, enterprise_id
            from agency_list_row
            where list_id = ?
            """;

    private final AgroalDataSource database;
    private final AgencyLists lists;

    AgencyListRows(AgroalDataSource database, AgencyLists lists) {
        this.database = database;
        this.lists = lists;
    }

    /** A row as it stands. */
    record Row(
            int number,
            RowState state,
            @Nullable String taxCode,
            String name,
            @Nullable String address,
            @Nullable Integer headcount,
            @Nullable UUID enterpriseId) {}

    private record Suggested(int row, UUID enterpriseId, BigDecimal similarity) {}

    /** In the order of the list. */
    @Transactional
    Page<AgencyListRowView> page(UUID listId, @Nullable RowState state, PageQuery page) {
        requireSeen(listId);
        var after = page.after(1).map(key -> number(key.get(0))).orElse(0);
        var sql = ROWS + "and row_number > ? and (?::text is null or state = ?) order by row_number limit ?";
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, listId);
            select.setInt(2, after);
            select.setString(3, state == null ? null : state.name());
            select.setString(4, state == null ? null : state.name());
            select.setInt(5, page.limit() + 1);
            var found = read(select);
            var views = views(connection, listId, found);
            return Page.of(
                    found,
                    page.limit(),
                    row -> Objects.requireNonNull(views.get(row.number())),
                    row -> Cursor.after(row.number()));
        } catch (SQLException e) {
            throw new PersistenceException("reading rows of an agency's list", e);
        }
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Cursor.malformed();
        }
    }

    /**
     * A row, held until the transaction ends.
     *
     * @throws Problem {@link ProblemType#NOT_FOUND}
     */
    @Transactional(TxType.MANDATORY)
    Row hold(UUID listId, int number) {
        requireSeen(listId);
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(ROWS + "and row_number = ? for update")) {
            select.setObject(1, listId);
            select.setInt(2, number);
            return read(select).stream().findFirst().orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
        } catch (SQLException e) {
            throw new PersistenceException("holding a row of an agency's list", e);
        }
    }

    private void requireSeen(UUID listId) {
        if (!lists.contains(listId)) {
            throw Problem.of(ProblemType.NOT_FOUND);
        }
    }

    /** Records who said that the row is the enterprise. */
    @Transactional(TxType.MANDATORY)
    AgencyListRowView confirm(UUID listId, Row row, UUID enterpriseId, String confirmedBy, Instant confirmedAt) {
        var sql = """
                update agency_list_row
                set state = 'CONFIRMED', enterprise_id = ?, confirmed_by = ?, confirmed_at = ?
                where list_id = ? and row_number = ?
                """;
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            update.setObject(1, enterpriseId);
            update.setString(2, confirmedBy);
            update.setObject(3, OffsetDateTime.ofInstant(confirmedAt, ZoneOffset.UTC));
            update.setObject(4, listId);
            update.setInt(5, row.number());
            update.executeUpdate();
            var confirmed = new Row(
                    row.number(),
                    RowState.CONFIRMED,
                    row.taxCode(),
                    row.name(),
                    row.address(),
                    row.headcount(),
                    enterpriseId);
            return Objects.requireNonNull(
                    views(connection, listId, List.of(confirmed)).get(row.number()));
        } catch (SQLException e) {
            throw new PersistenceException("confirming a row of an agency's list", e);
        }
    }

    private static List<Row> read(PreparedStatement select) throws SQLException {
        var found = new ArrayList<Row>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                found.add(new Row(
                        rows.getInt("row_number"),
                        RowState.valueOf(rows.getString("state")),
                        rows.getString("tax_code"),
                        rows.getString("name"),
                        rows.getString("address"),
                        rows.getObject("headcount", Integer.class),
                        rows.getObject("enterprise_id", UUID.class)));
            }
        }
        return found;
    }

    /** What the caller is shown of the rows, by their numbers. */
    private Map<Integer, AgencyListRowView> views(Connection connection, UUID listId, List<Row> rows)
            throws SQLException {
        var seesRegister = lists.seesRegister();
        var suggested = seesRegister ? suggested(connection, listId, rows) : List.<Suggested>of();
        var register =
                seesRegister ? register(connection, rows, suggested) : Map.<UUID, AgencyListRowView.OnRegister>of();
        var views = new HashMap<Integer, AgencyListRowView>();
        for (var row : rows) {
            var suggestions = suggested.stream()
                    .filter(one -> one.row() == row.number())
                    .map(one -> new AgencyListRowView.Suggestion(
                            Objects.requireNonNull(register.get(one.enterpriseId())), one.similarity()))
                    .toList();
            views.put(
                    row.number(),
                    new AgencyListRowView(
                            row.number(),
                            row.state(),
                            row.taxCode(),
                            row.name(),
                            row.address(),
                            row.headcount(),
                            Optional.ofNullable(row.enterpriseId())
                                    .map(register::get)
                                    .orElse(null),
                            suggestions.isEmpty() ? null : suggestions));
        }
        return views;
    }

    private static List<Suggested> suggested(Connection connection, UUID listId, List<Row> rows) throws SQLException {
        var sql = """
                select row_number, enterprise_id, similarity
                from agency_list_suggestion
                where list_id = ? and row_number = any (?)
                order by row_number, rank
                """;
        try (var select = connection.prepareStatement(sql)) {
            select.setObject(1, listId);
            select.setArray(
                    2,
                    connection.createArrayOf(
                            "integer",
                            rows.stream()
                                    .filter(row -> row.state() == RowState.SUGGESTED)
                                    .map(Row::number)
                                    .toArray()));
            var suggested = new ArrayList<Suggested>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    suggested.add(
                            new Suggested(found.getInt(1), found.getObject(2, UUID.class), found.getBigDecimal(3)));
                }
            }
            return suggested;
        }
    }

    private static Map<UUID, AgencyListRowView.OnRegister> register(
            Connection connection, List<Row> rows, List<Suggested> suggested) throws SQLException {
        var sql = """
                select e.id, e.tax_code, e.name,
                       coalesce((select s.headcount from enterprise_survey s where s.enterprise_id = e.id
                                 order by s.surveyed_on desc, s.id desc limit 1), e.headcount) as headcount,
                       exists (select from grassroots_union u where u.enterprise_id = e.id and u.dissolved_on is null)
                           as unionized
                from enterprise e
                where e.id = any (?)
                """;
        var ids = new ArrayList<UUID>();
        rows.forEach(row -> Optional.ofNullable(row.enterpriseId()).ifPresent(ids::add));
        suggested.forEach(one -> ids.add(one.enterpriseId()));
        try (var select = connection.prepareStatement(sql)) {
            select.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            var register = new HashMap<UUID, AgencyListRowView.OnRegister>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    register.put(found.getObject("id", UUID.class), onRegister(found));
                }
            }
            return register;
        }
    }

    private static AgencyListRowView.OnRegister onRegister(ResultSet row) throws SQLException {
        return new AgencyListRowView.OnRegister(
                row.getObject("id", UUID.class),
                row.getString("tax_code"),
                row.getString("name"),
                row.getInt("headcount"),
                row.getBoolean("unionized"));
    }
}
