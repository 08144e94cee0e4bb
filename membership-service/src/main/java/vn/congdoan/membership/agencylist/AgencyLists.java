package vn.congdoan.membership.agencylist;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congdoan.http.Caller;
import vn.congdoan.http.Cursor;
import vn.congdoan.http.Page;
import vn.congdoan.http.PageQuery;
import vn.congdoan.http.Roles;
import vn.congdoan.membership.enterprise.TaxCodes;
import vn.congdoan.membership.idempotency.VisibleRecords;
import vn.congdoan.membership.organization.Jurisdiction;
import vn.congdoan.membership.organization.Organization;
import vn.congdoan.membership.organization.Sight;

/**
 * The lists on record. Officers and auditors see those for the organizations in their sight, an agency those that it sent
 * itself; the others are found by none of the look-ups.
 */
@ApplicationScoped
class AgencyLists implements VisibleRecords {

    /** Rows of which suggestions are looked for by one statement: none is to take longer than statements may. */
    private static final int CHUNK = 250;

    private static final String IN_SIGHT = """
             (?::text is null or exists (select from organization o where o.code = l.organization_code and o.path like ?))
               and (?::text is null or l.submitted_by = ?)
            """;

    private static final String COUNTS = """
            select l.*,
                   (select count(*) from agency_list_row r where r.list_id = l.id) as total,
                   (select count(*) from agency_list_row r where r.list_id = l.id and r.state = 'MATCHED') as matched,
                   (select count(*) from agency_list_row r where r.list_id = l.id and r.state = 'SUGGESTED') as suggested,
                   (select count(*) from agency_list_row r where r.list_id = l.id and r.state = 'UNMATCHED') as unmatched,
                   (select count(*) from agency_list_row r where r.list_id = l.id and r.state = 'CONFIRMED') as confirmed,
                   c.*
            from agency_list l
            cross join lateral (
                select count(*) as enterprises,
                       count(*) filter (where not exists (
                           select from grassroots_union u where u.enterprise_id = s.enterprise_id and u.dissolved_on is null))
                           as without_union,
                       coalesce(sum(s.headcount), 0) as agency_headcount,
                       coalesce(sum(h.headcount), 0) as headcount
                from (
                    select enterprise_id, sum(headcount) as headcount
                    from agency_list_row
                    where list_id = l.id and enterprise_id is not null
                    group by enterprise_id
                ) s
                join enterprise e on e.id = s.enterprise_id
                cross join lateral (
                    select coalesce((select v.headcount from enterprise_survey v where v.enterprise_id = e.id
                                     order by v.surveyed_on desc, v.id desc limit 1), e.headcount) as headcount
                ) h
            ) c
            where
            """;

    private final AgroalDataSource database;
    private final Jurisdiction jurisdiction;
    private final Caller caller;

    AgencyLists(AgroalDataSource database, Jurisdiction jurisdiction, Caller caller) {
        this.database = database;
        this.jurisdiction = jurisdiction;
        this.caller = caller;
    }

    /** Puts the list on record with what its rows are found to be, or suggest, below the organization. */
    @Transactional(TxType.MANDATORY)
    void insert(UUID id, NewAgencyList list, Organization organization, Instant submittedAt) {
        try (var connection = database.getConnection()) {
            insertList(connection, id, list, submittedAt);
            insertRows(connection, id, list.rows());
            match(connection, id, organization);
            for (var last = 0; last < list.rows().size(); last += CHUNK) {
                suggest(connection, id, organization, last);
            }
            tellSuggested(connection, id);
        } catch (SQLException e) {
            throw new PersistenceException("recording an agency's list", e);
        }
    }

    private void insertList(Connection connection, UUID id, NewAgencyList list, Instant submittedAt)
            throws SQLException {
        var sql = """
                insert into agency_list (id, agency, as_of, organization_code, submitted_by, submitted_at)
                values (?, ?, ?, ?, ?, ?)
                """;
        try (var insert = connection.prepareStatement(sql)) {
            insert.setObject(1, id);
            insert.setString(2, list.agency().name());
            insert.setObject(3, list.asOf());
            insert.setString(4, list.organizationCode());
            insert.setString(5, caller.subject());
            insert.setObject(6, OffsetDateTime.ofInstant(submittedAt, ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    private static void insertRows(Connection connection, UUID id, List<NewAgencyList.Row> rows) throws SQLException {
        var sql = """
                insert into agency_list_row (list_id, row_number, tax_code, name, address, headcount, state)
                select ?, row_number, tax_code, name, address, headcount, 'UNMATCHED'
                from unnest(?::text[], ?::text[], ?::text[], ?::integer[]) with ordinality
                    as row (tax_code, name, address, headcount, row_number)
                """;
        try (var insert = connection.prepareStatement(sql)) {
            insert.setObject(1, id);
            insert.setArray(2, connection.createArrayOf("text", column(rows, AgencyLists::taxCode)));
            insert.setArray(3, connection.createArrayOf("text", column(rows, NewAgencyList.Row::name)));
            insert.setArray(4, connection.createArrayOf("text", column(rows, NewAgencyList.Row::address)));
            insert.setArray(5, connection.createArrayOf("integer", column(rows, NewAgencyList.Row::headcount)));
            insert.executeUpdate();
        }
    }

    /** As the register has it, where it can be read; else as it came. */
    private static @Nullable String taxCode(NewAgencyList.Row row) {
        return row.taxCode() == null ? null : TaxCodes.read(row.taxCode()).orElse(row.taxCode());
    }

    private static Object[] column(List<NewAgencyList.Row> rows, Value value) {
        return rows.stream().map(value::of).toArray();
    }

    /** What a row has in a column. */
    private interface Value {
        @Nullable
        Object of(NewAgencyList.Row row);
    }

    private static void match(Connection connection, UUID id, Organization organization) throws SQLException {
        var sql = """
                update agency_list_row r
                set state = 'MATCHED', enterprise_id = e.id
                from enterprise e
                join organization o on o.code = e.organization_code
                where r.list_id = ? and r.tax_code = e.tax_code and o.path like ?
                """;
        try (var update = connection.prepareStatement(sql)) {
            update.setObject(1, id);
            update.setString(2, organization.subtree());
            update.executeUpdate();
        }
    }

    /** The same name first, then those that are most alike, for the rows behind the last. */
    private static void suggest(Connection connection, UUID id, Organization organization, int last)
            throws SQLException {
        var sql = """
                insert into agency_list_suggestion (list_id, row_number, rank, enterprise_id, similarity)
                select r.list_id, r.row_number, s.rank, s.id, s.similarity
                from agency_list_row r
                cross join lateral (
                    select e.id, similarity(e.name_key, r.name_key) as similarity,
                           row_number() over (order by similarity(e.name_key, r.name_key) desc, e.id) as rank
                    from enterprise e
                    join organization o on o.code = e.organization_code
                    where e.name_key % r.name_key and o.path like ?
                    order by rank
                    limit 3
                ) s
                where r.list_id = ? and r.row_number > ? and r.row_number <= ? and r.state = 'UNMATCHED'
                """;
        try (var limit = connection.createStatement();
                var insert = connection.prepareStatement(sql)) {
            // Names of enterprises have words in common; at the default of 0.3 a third of a district is alike.
            limit.execute("set local pg_trgm.similarity_threshold = 0.5");
            insert.setString(1, organization.subtree());
            insert.setObject(2, id);
            insert.setInt(3, last);
            insert.setInt(4, last + CHUNK);
            insert.executeUpdate();
        }
    }

    private static void tellSuggested(Connection connection, UUID id) throws SQLException {
        var sql = """
                update agency_list_row r
                set state = 'SUGGESTED'
                where r.list_id = ? and r.state = 'UNMATCHED'
                  and exists (select from agency_list_suggestion s where s.list_id = r.list_id and s.row_number = r.row_number)
                """;
        try (var update = connection.prepareStatement(sql)) {
            update.setObject(1, id);
            update.executeUpdate();
        }
    }

    @Override
    public String collection() {
        return "agency-lists";
    }

    @Override
    public boolean contains(UUID id) {
        return find(id).isPresent();
    }

    /** The list of that identifier, with its counts. */
    @Transactional
    Optional<AgencyListView> find(UUID id) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(COUNTS + "l.id = ? and " + IN_SIGHT)) {
            select.setObject(1, id);
            bindSight(select, 2, jurisdiction.sight());
            return lists(select).stream().findFirst();
        } catch (SQLException e) {
            throw new PersistenceException("reading an agency's list", e);
        }
    }

    /** In the order in which they were sent. */
    @Transactional
    Page<AgencyListView> page(AgencyListFilter filter, PageQuery page) {
        var sight = jurisdiction.sight("organization", filter.organization());
        var after = page.after(1).map(key -> uuid(key.get(0))).orElse(null);
        var sql = COUNTS
                + "(?::uuid is null or l.id > ?) and (?::text is null or l.agency = ?) and "
                + IN_SIGHT
                + " order by l.id limit ?";
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setObject(1, after);
            select.setObject(2, after);
            select.setString(3, filter.agency() == null ? null : filter.agency().name());
            select.setString(4, filter.agency() == null ? null : filter.agency().name());
            bindSight(select, 5, sight);
            select.setInt(9, page.limit() + 1);
            return Page.of(lists(select), page.limit(), list -> list, list -> Cursor.after(list.id()));
        } catch (SQLException e) {
            throw new PersistenceException("reading agencies' lists", e);
        }
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw Cursor.malformed();
        }
    }

    private void bindSight(PreparedStatement select, int first, Sight sight) throws SQLException {
        var sender = seesRegister() ? null : caller.subject();
        select.setString(first, sight.subtree());
        select.setString(first + 1, sight.subtree());
        select.setString(first + 2, sender);
        select.setString(first + 3, sender);
    }

    /** An agency has its own rows back, and how they fare, but nothing of the register. */
    boolean seesRegister() {
        return caller.has(Roles.CITY_OFFICER) || caller.has(Roles.DISTRICT_OFFICER) || caller.has(Roles.AUDITOR);
    }

    private List<AgencyListView> lists(PreparedStatement select) throws SQLException {
        var lists = new ArrayList<AgencyListView>();
        try (var rows = select.executeQuery()) {
            while (rows.next()) {
                lists.add(list(rows));
            }
        }
        return lists;
    }

    private AgencyListView list(ResultSet row) throws SQLException {
        return new AgencyListView(
                row.getObject("id", UUID.class),
                Agency.valueOf(row.getString("agency")),
                row.getObject("as_of", LocalDate.class),
                row.getString("organization_code"),
                row.getObject("submitted_at", OffsetDateTime.class).toInstant(),
                new AgencyListView.RowCounts(
                        row.getLong("total"),
                        row.getLong("matched"),
                        row.getLong("suggested"),
                        row.getLong("unmatched"),
                        row.getLong("confirmed")),
                seesRegister()
                        ? new AgencyListView.Comparison(
                                row.getLong("enterprises"),
                                row.getLong("without_union"),
                                row.getLong("agency_headcount"),
                                row.getLong("headcount"))
                        : null);
    }
}
