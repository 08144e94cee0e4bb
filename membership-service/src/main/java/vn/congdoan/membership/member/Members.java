package vn.congdoan.membership.member;

import io.agroal.api.AgroalDataSource;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.hibernate.exception.ConstraintViolationException;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Invalid;
import vn.congdoan.http.PageQuery;
import vn.congdoan.http.Problem;
import vn.congdoan.membership.document.CitedDocument;
import vn.congdoan.membership.idempotency.VisibleRecords;
import vn.congdoan.membership.listing.Criteria;
import vn.congdoan.membership.organization.Jurisdiction;
import vn.congdoan.membership.organization.Organization;

/** The members on record. Those that the present caller may not see are found by none of the look-ups. */
@ApplicationScoped
public class Members implements PanacheRepositoryBase<Member, UUID>, VisibleRecords {

    private static final String UNIQUE_VIOLATION = "23505";

    private final AgroalDataSource database;
    private final Jurisdiction jurisdiction;

    Members(AgroalDataSource database, Jurisdiction jurisdiction) {
        this.database = database;
        this.jurisdiction = jurisdiction;
    }

    /**
     * The member that a path names.
     *
     * @throws Problem {@link ProblemType#NOT_FOUND}
     */
    public Member get(UUID id) {
        return inSight(id, LockModeType.NONE).orElseThrow(() -> Problem.of(ProblemType.NOT_FOUND));
    }

    public Optional<Member> toChange(UUID id) {
        return inSight(id, LockModeType.PESSIMISTIC_WRITE);
    }

    @Override
    public String collection() {
        return "members";
    }

    @Override
    public boolean contains(UUID id) {
        return inSight(id, LockModeType.NONE).isPresent();
    }

    /** By conditions of the query, so that nobody holds or waits for a row that is not theirs to see. */
    private Optional<Member> inSight(UUID id, LockModeType lock) {
        var sight = jurisdiction.sight();
        var criteria = new Criteria()
                .and("m.id = :id", "id", id)
                // No join: after a wait for the row it is looked at again, and a join would go by the union that it was
                // in.
                .and(
                        "(select u.organization.path from GrassrootsUnion u where u.id = m.union.id) like :sight",
                        "sight",
                        sight.subtree())
                .and("m.union.id = :own", "own", sight.union());
        return find("from Member m " + criteria.where(), criteria.parameters())
                .withLock(lock)
                .singleResultOptional();
    }

    /** @throws Problem {@link ProblemType#MEMBER_NOT_ACTIVE} */
    void requireActive(Member member) {
        member.leftOn().ifPresent(leftOn -> {
            throw Problem.of(ProblemType.MEMBER_NOT_ACTIVE, leftOn);
        });
    }

    /**
     * A membership of a person.
     *
     * @param issuerCode of the decision on the admission
     */
    record Membership(boolean active, LocalDate admittedOn, String issuerCode, CitedDocument decision) {

        /**
         * Whether it is the one that this admission made, wherever it led since.
         *
         * @param place the organization that the union stood below on the date of admission
         */
        boolean isOf(Organization place, Admission admission) {
            return admittedOn.equals(admission.admittedOn())
                    && decision.equals(admission.decision())
                    && issuerCode.equals(place.code());
        }
    }

    /** Whether the person of that blind index is an active member of some union. */
    @Transactional(TxType.MANDATORY)
    public boolean isActive(byte[] index) {
        return !active(List.of(index)).isEmpty();
    }

    /** Those of the blind indexes, in hexadecimal, whose persons are active members of some union. */
    @Transactional(TxType.MANDATORY)
    Set<String> active(Collection<byte[]> indexes) {
        // One of the two columns is wholly under the key in force, also while keys are changed.
        var sql = """
                select citizen_number_index, citizen_number_index_next
                from member
                where left_on is null
                  and (citizen_number_index = any (?) or citizen_number_index_next = any (?))
                """;
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            var wanted = connection.createArrayOf("bytea", indexes.toArray(byte[][]::new));
            select.setArray(1, wanted);
            select.setArray(2, wanted);
            var active = new HashSet<String>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    active.add(HexFormat.of().formatHex(found.getBytes(1)));
                    active.add(HexFormat.of().formatHex(found.getBytes(2)));
                }
            }
            return active;
        } catch (SQLException e) {
            throw new PersistenceException("looking up active members", e);
        }
    }

    /** All memberships of the persons of the given blind indexes, by these in hexadecimal. */
    @Transactional(TxType.MANDATORY)
    Map<String, List<Membership>> memberships(Collection<byte[]> indexes) {
        // One of the two columns is wholly under the key in force, also while keys are changed. Those that last and
        // those that ended have indexes of their own.
        var sql = """
                select member.citizen_number_index, member.citizen_number_index_next, member.left_on is null,
                       member.admitted_on, document.issuer_code, document.number, document.issued_on
                from member
                join document on document.id = member.decision_id
                where (left_on is null and citizen_number_index = any (?))
                   or (left_on is null and citizen_number_index_next = any (?))
                   or (left_on is not null and citizen_number_index = any (?))
                   or (left_on is not null and citizen_number_index_next = any (?))
                """;
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(sql)) {
            var wanted = connection.createArrayOf("bytea", indexes.toArray(byte[][]::new));
            for (var parameter = 1; parameter <= 4; parameter++) {
                select.setArray(parameter, wanted);
            }
            var memberships = new HashMap<String, List<Membership>>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    var membership = new Membership(
                            found.getBoolean(3),
                            found.getObject(4, LocalDate.class),
                            found.getString(5),
                            new CitedDocument(found.getString(6), found.getObject(7, LocalDate.class)));
                    Stream.of(found.getBytes(1), found.getBytes(2))
                            .map(HexFormat.of()::formatHex)
                            .distinct()
                            .forEach(index -> memberships
                                    .computeIfAbsent(index, first -> new ArrayList<>())
                                    .add(membership));
                }
            }
            return memberships;
        } catch (SQLException e) {
            throw new PersistenceException("looking up memberships", e);
        }
    }

    /**
     * Inserts all of them by one statement.
     *
     * @throws Problem {@link ProblemType#ALREADY_A_MEMBER} when another call has just admitted one of them
     */
    @Transactional(TxType.MANDATORY)
    void insert(List<Member> members) {
        if (members.isEmpty()) {
            return;
        }
        var sql = """
                insert into member (id, union_id, full_name, date_of_birth, gender, citizen_number,
                                    citizen_number_index, citizen_number_index_next,
                                    admitted_on, changed_on, decision_id, recorded_at)
                select id, union_id, full_name, date_of_birth, gender, citizen_number,
                       citizen_number_index, citizen_number_index_next, admitted_on, admitted_on, decision_id, ?
                from unnest(?::uuid[], ?::uuid[], ?::text[], ?::date[], ?::text[], ?::bytea[], ?::bytea[], ?::bytea[],
                            ?::date[], ?::uuid[])
                    as person (id, union_id, full_name, date_of_birth, gender, citizen_number,
                               citizen_number_index, citizen_number_index_next, admitted_on, decision_id)
                """;
        // In one order for all, so that two batches with the same persons wait for each other in line, not in a circle.
        var sorted = members.stream()
                .sorted(Comparator.comparing(Member::citizenNumberIndex, Arrays::compare))
                .toList();
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(sql)) {
            insert.setObject(1, OffsetDateTime.ofInstant(sorted.get(0).recordedAt(), ZoneOffset.UTC));
            var column = new Column(connection, sorted);
            insert.setArray(2, column.of("uuid", Member::id));
            insert.setArray(3, column.of("uuid", member -> member.union().id()));
            insert.setArray(4, column.ofTexts(Member::fullName));
            insert.setArray(5, column.of("date", member -> member.dateOfBirth().toString()));
            insert.setArray(6, column.ofTexts(member -> member.gender().name()));
            insert.setArray(7, column.ofBytes(Member::encryptedCitizenNumber));
            insert.setArray(8, column.ofBytes(Member::citizenNumberIndex));
            insert.setArray(9, column.ofBytes(Member::citizenNumberIndexNext));
            insert.setArray(10, column.of("date", member -> member.admittedOn().toString()));
            insert.setArray(11, column.of("uuid", member -> member.decision().id()));
            insert.executeUpdate();
        } catch (SQLException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                throw Problem.of(ProblemType.ALREADY_A_MEMBER);
            }
            throw new PersistenceException("inserting " + members.size() + " members", e);
        }
    }

    private record Column(Connection connection, List<Member> members) {

        Array ofBytes(Function<Member, byte[]> value) throws SQLException {
            return connection.createArrayOf("bytea", members.stream().map(value).toArray(byte[][]::new));
        }

        /** Of texts, as the driver sends them without quoting and looking for quotes. */
        Array ofTexts(Function<Member, String> value) throws SQLException {
            return connection.createArrayOf("text", members.stream().map(value).toArray(String[]::new));
        }

        Array of(String type, Function<Member, Object> value) throws SQLException {
            return connection.createArrayOf(type, members.stream().map(value).toArray());
        }
    }

    @Transactional(TxType.MANDATORY)
    void insert(RecordedTransfer transfer) {
        getEntityManager().persist(transfer);
    }

    /**
     * Writes what was changed.
     *
     * @throws Problem {@link ProblemType#ALREADY_A_MEMBER} when a person would be an active member twice
     */
    public void flushUnique() {
        try {
            flush();
        } catch (ConstraintViolationException e) {
            if (UNIQUE_VIOLATION.equals(e.getSQLState())) {
                throw alreadyAMember();
            }
            throw e;
        }
    }

    private static Problem alreadyAMember() {
        return Problem.of(ProblemType.ALREADY_A_MEMBER).at(List.of(Invalid.at("/citizenId", "already-a-member")));
    }

    /** All memberships of the person whose membership this is, in the order of recording. It is not erased. */
    public List<Member> ofTheSamePerson(Member member) {
        // Those that last and those that ended have indexes of their own.
        return list(
                "(leftOn is null and citizenNumberIndex = ?1) or (leftOn is null and citizenNumberIndexNext = ?2)"
                        + " or (leftOn is not null and citizenNumberIndex = ?1)"
                        + " or (leftOn is not null and citizenNumberIndexNext = ?2) order by id",
                member.citizenNumberIndex(),
                member.citizenNumberIndexNext());
    }

    /** All moves of a member, the earliest first. */
    public List<TransferView> transfersOf(Member member) {
        return getEntityManager()
                .createQuery("from RecordedTransfer where memberId = :member order by id", RecordedTransfer.class)
                .setParameter("member", member.id())
                .getResultStream()
                .map(RecordedTransfer::view)
                .toList();
    }

    /** The member's moves, the earliest first, one more than the page shows. */
    List<RecordedTransfer> transfers(Member member, PageQuery page) {
        var criteria =
                new Criteria().and("memberId = :member", "member", member.id()).andAfter("id", page);
        var query = getEntityManager()
                .createQuery("from RecordedTransfer " + criteria.orderedBy("id"), RecordedTransfer.class)
                .setMaxResults(page.limit() + 1);
        criteria.parameters().forEach(query::setParameter);
        return query.getResultList();
    }
}
