package vn.congdoan.membership.restructuring;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congdoan.contracts.event.OrganizationRenamed;
import vn.congdoan.membership.Identifiers;
import vn.congdoan.membership.document.CitedDocument;
import vn.congdoan.membership.document.Document;
import vn.congdoan.membership.grassrootsunion.GrassrootsUnion;

/** The restructurings on record, and what they need to know of organizations and unions; sets are read and written in sets. */
@ApplicationScoped
class Restructurings {

    /** Of the unions of a reassignment, in which they are told. */
    static final Comparator<GrassrootsUnion> ORDER = Comparator.comparing(GrassrootsUnion::id);

    private final AgroalDataSource database;
    private final Clock clock;

    Restructurings(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** The dates on which the organization was renamed. */
    @Transactional(TxType.MANDATORY)
    Set<LocalDate> renamings(String organization) {
        var sql = "select renamed_on from renaming where organization_code = ?";
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, organization);
            var dates = new HashSet<LocalDate>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    dates.add(found.getObject(1, LocalDate.class));
                }
            }
            return dates;
        } catch (SQLException e) {
            throw new PersistenceException("reading the names of " + organization, e);
        }
    }

    @Transactional(TxType.MANDATORY)
    void insert(OrganizationRenamed renamed, Document decision) {
        var sql = """
                insert into renaming (id, organization_code, name, renamed_on, decision_id, recorded_at)
                values (?, ?, ?, ?, ?, ?)
                """;
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(sql)) {
            bind(
                    insert,
                    Identifiers.next(),
                    renamed.organizationCode(),
                    renamed.name(),
                    renamed.renamedOn(),
                    decision.id(),
                    now());
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException("keeping a name of " + renamed.organizationCode(), e);
        }
    }

    /**
     * How a union stands.
     *
     * @param lastChange the date of the last thing that happened to it, a part or a member of it, that it held, or
     *     that it was evaluated on or its enterprise looked into
     */
    record UnionState(LocalDate lastChange, int activeMembers) {}

    /** By the identifiers of the unions, which are held. */
    @Transactional(TxType.MANDATORY)
    Map<UUID, UnionState> states(List<GrassrootsUnion> unions) {
        var sql = """
                with moved as (
                    select * from unnest(?::uuid[]) as moved (id)
                ), present as (
                    select union_id as id, max(changed_on) as changed_on,
                           count(*) filter (where left_on is null) as active
                    from member where union_id in (select id from moved)
                    group by union_id
                ), gone as (
                    select from_union_id as id, max(transferred_on) as transferred_on
                    from member_transfer where from_union_id in (select id from moved)
                    group by from_union_id
                ), held as (
                    select union_id as id, max(held_on) as held_on
                    from activity where union_id in (select id from moved) and withdrawn_on is null
                    group by union_id
                ), evaluated as (
                    select union_id as id, max(evaluated_on) as evaluated_on
                    from evaluation where union_id in (select id from moved)
                    group by union_id
                ), shaped as (
                    select union_id as id, max(shaped_on) as shaped_on
                    from (
                        select union_id, greatest(established_on, dissolved_on) as shaped_on
                        from union_section where union_id in (select id from moved)
                        union all
                        select union_id, formed_on from committee where union_id in (select id from moved)
                    ) part
                    group by union_id
                )
                select u.id,
                       greatest(u.founded_on, u.reassigned_on, p.changed_on, g.transferred_on, h.held_on, e.evaluated_on,
                                s.shaped_on, f.found_on) as last_change,
                       coalesce(p.active, 0) as active
                from moved
                join grassroots_union u using (id)
                left join present p using (id)
                left join gone g using (id)
                left join held h using (id)
                left join evaluated e using (id)
                left join shaped s using (id)
                left join lateral (
                    -- Of an enterprise that moves with the union.
                    select greatest(
                        (select max(surveyed_on) from enterprise_survey where enterprise_id = x.id),
                        (select max(approached_on) from enterprise_approach where enterprise_id = x.id),
                        (select max(inspected_on) from fee_inspection where enterprise_id = x.id)) as found_on
                    from enterprise x
                    where x.id = u.enterprise_id and x.organization_code = u.organization_code
                ) f on true
                """;
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setArray(1, ids(connection, unions));
            var states = new HashMap<UUID, UnionState>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    states.put(
                            found.getObject("id", UUID.class),
                            new UnionState(found.getObject("last_change", LocalDate.class), found.getInt("active")));
                }
            }
            return states;
        } catch (SQLException e) {
            throw new PersistenceException("reading how " + unions.size() + " unions stand", e);
        }
    }

    /** Moves the unions, which are held, and the enterprises on the register that they leave. */
    @Transactional(TxType.MANDATORY)
    void move(List<GrassrootsUnion> unions, ReassignmentView reassignment, Document decision) {
        try (var connection = database.getConnection()) {
            var ids = ids(connection, unions);
            execute(
                    connection,
                    """
                    insert into reassignment (id, from_code, to_code, reassigned_on, decision_id, unions, members, recorded_at)
                    values (?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    reassignment.id(),
                    reassignment.fromOrganizationCode(),
                    reassignment.toOrganizationCode(),
                    reassignment.on(),
                    decision.id(),
                    reassignment.unions(),
                    reassignment.members(),
                    now());
            execute(connection, """
                    insert into union_placement (union_id, from_date, organization_code, reassignment_id)
                    select id, founded_on, organization_code, null::uuid
                    from grassroots_union where id = any (?) and reassigned_on is null
                    union all
                    select id, ?, ?, ?
                    from grassroots_union where id = any (?)
                    """, ids, reassignment.on(), reassignment.toOrganizationCode(), reassignment.id(), ids);
            execute(
                    connection,
                    "update grassroots_union set organization_code = ?, reassigned_on = ? where id = any (?)",
                    reassignment.toOrganizationCode(),
                    reassignment.on(),
                    ids);
            execute(connection, """
                    update enterprise
                    set organization_code = ?
                    where organization_code = ?
                      and id in (select enterprise_id from grassroots_union where id = any (?))
                    """, reassignment.toOrganizationCode(), reassignment.fromOrganizationCode(), ids);
        } catch (SQLException e) {
            throw new PersistenceException("moving " + unions.size() + " unions", e);
        }
    }

    /**
     * What stands directly below an organization.
     *
     * @param lastChange the first date on which all that happened there has happened; empty where nothing did
     */
    record Below(long activeUnions, long openOrganizations, Optional<LocalDate> lastChange) {}

    /** The organization may not be held by anybody else. */
    @Transactional(TxType.MANDATORY)
    Below below(String organization) {
        var sql = """
                select (select count(*) from grassroots_union where organization_code = o.code and dissolved_on is null),
                       (select count(*) from organization c where c.parent_code = o.code and c.closed_on is null),
                       greatest(
                           (select max(dissolved_on) from grassroots_union where organization_code = o.code),
                           (select max(reassigned_on) from reassignment where from_code = o.code),
                           (select max(reassigned_on) from reassignment where to_code = o.code),
                           (select max(c.closed_on) from organization c where c.parent_code = o.code),
                           (select max(renamed_on) from renaming where organization_code = o.code),
                           -- Nothing of the date of the end is recorded: these must lie before it.
                           (select max(held_on) + 1 from activity
                            where organization_code = o.code and withdrawn_on is null),
                           (select max(evaluated_on) + 1 from evaluation where organization_code = o.code),
                           (select max(formed_on) + 1 from committee
                            where organization_code = o.code and union_id is null),
                           (select max(greatest(document_issued_on, ended_on)) + 1 from directive
                            where organization_code = o.code and issuer is null))
                from organization o
                where o.code = ?
                """;
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            select.setString(1, organization);
            try (var found = select.executeQuery()) {
                found.next();
                return new Below(
                        found.getLong(1), found.getLong(2), Optional.ofNullable(found.getObject(3, LocalDate.class)));
            }
        } catch (SQLException e) {
            throw new PersistenceException("reading what stands below " + organization, e);
        }
    }

    /**
     * Where a page of a history ended.
     *
     * @param rank of what happened on one date: names first, then unions that left and came, then the end
     */
    record Place(LocalDate on, int rank, UUID id) {}

    /** What happened, with its place. */
    record Happened(Place place, HistoryItem item) {}

    /** At most so many of what happened to an organization behind a place, the earliest first. */
    @Transactional(TxType.MANDATORY)
    List<Happened> history(String organization, Place after, int limit) {
        var sql = """
                select h.*, d.number, d.issued_on
                from (
                    select 'RENAMED' as kind, r.renamed_on as happened_on, 1 as rank, r.id, r.name,
                           coalesce(lag(r.name) over (order by r.renamed_on), o.registered_name) as former_name,
                           null::text as other, null::integer as unions, null::bigint as members,
                           null::text[] as successors, r.decision_id
                    from renaming r join organization o on o.code = r.organization_code
                    where r.organization_code = ?
                    union all
                    select 'UNIONS_LEFT', reassigned_on, 2, id, null, null, to_code, unions, members, null, decision_id
                    from reassignment where from_code = ?
                    union all
                    select 'UNIONS_CAME', reassigned_on, 2, id, null, null, from_code, unions, members, null, decision_id
                    from reassignment where to_code = ?
                    union all
                    select 'CLOSED', closed_on, 3, closing_decision_id, null, null, null, null, null, successors,
                           closing_decision_id
                    from organization where code = ? and closed_on is not null
                ) h
                join document d on d.id = h.decision_id
                where (h.happened_on, h.rank, h.id) > (?, ?, ?)
                order by h.happened_on, h.rank, h.id
                limit ?
                """;
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            bind(
                    select,
                    organization,
                    organization,
                    organization,
                    organization,
                    after.on(),
                    after.rank(),
                    after.id(),
                    limit);
            var history = new ArrayList<Happened>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    var on = found.getObject("happened_on", LocalDate.class);
                    history.add(new Happened(
                            new Place(on, found.getInt("rank"), found.getObject("id", UUID.class)),
                            new HistoryItem(
                                    HistoryItem.Kind.valueOf(found.getString("kind")),
                                    on,
                                    new CitedDocument(
                                            found.getString("number"), found.getObject("issued_on", LocalDate.class)),
                                    found.getString("name"),
                                    found.getString("former_name"),
                                    found.getString("other"),
                                    found.getObject("unions", Integer.class),
                                    found.getObject("members", Long.class),
                                    texts(found.getArray("successors")))));
                }
            }
            return history;
        } catch (SQLException e) {
            throw new PersistenceException("reading the history of " + organization, e);
        }
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private static @Nullable List<String> texts(@Nullable Array array) throws SQLException {
        return array == null ? null : List.of((String[]) array.getArray());
    }

    private static Array ids(Connection connection, List<GrassrootsUnion> unions) throws SQLException {
        return connection.createArrayOf(
                "uuid", unions.stream().map(GrassrootsUnion::id).toArray());
    }

    private static void execute(Connection connection, String sql, Object... values) throws SQLException {
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            statement.executeUpdate();
        }
    }

    private static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (var index = 0; index < values.length; index++) {
            statement.setObject(index + 1, values[index]);
        }
    }
}
