package vn.congdoan.membership.personaldata;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.UUID;
import org.jboss.logging.Logger;
import vn.congdoan.contracts.event.PersonalDataErased;
import vn.congdoan.contracts.vocabulary.ErasureGround;
import vn.congdoan.membership.accesslog.AccessLog;
import vn.congdoan.membership.journal.Fact;
import vn.congdoan.membership.journal.Journal;

/** Erases what has been kept for as long as {@link RetentionConfig} says, a page a transaction. */
@ApplicationScoped
class Retention {

    /** Who answers for it in the journal. */
    static final String RECORDED_BY = "retention";

    static final int PAGE = 500;

    private static final Logger LOG = Logger.getLogger(Retention.class);

    private final AgroalDataSource database;
    private final AccessLog log;
    private final Journal journal;
    private final RetentionConfig config;
    private final Clock clock;

    Retention(AgroalDataSource database, AccessLog log, Journal journal, RetentionConfig config, Clock clock) {
        this.database = database;
        this.log = log;
        this.journal = journal;
        this.config = config;
        this.clock = clock;
    }

    void enforce() {
        config.personalData().ifPresent(this::erasePersonalData);
        config.accessLog().ifPresent(this::forgetAccesses);
    }

    private void erasePersonalData(Duration kept) {
        var leftBefore = LocalDate.ofInstant(clock.instant().minus(kept), clock.getZone());
        var members = 0;
        int page;
        do {
            page = QuarkusTransaction.requiringNew().call(() -> eraseMembers(leftBefore));
            members += page;
        } while (page == PAGE);
        int names = QuarkusTransaction.requiringNew().call(() -> eraseCommittees(leftBefore));
        if (members + names > 0) {
            LOG.infof("Retention erased the personal data of %d members and %d names in committees", members, names);
        }
    }

    private int eraseMembers(LocalDate leftBefore) throws SQLException {
        var sql = """
                with erased as (
                    update member
                    set full_name = null, date_of_birth = null, gender = null, citizen_number = null,
                        citizen_number_index = null, citizen_number_index_next = null, erased_at = ?
                    where id in (
                        select id
                        from member
                        where left_on < ? and erased_at is null
                        order by left_on
                        limit ?
                        for no key update skip locked
                    )
                    returning id, union_id
                )
                select erased.id, union_id, organization_code
                from erased
                join grassroots_union on grassroots_union.id = union_id
                order by organization_code, erased.id
                """;
        var today = LocalDate.now(clock);
        var facts = new ArrayList<Fact>();
        var members = new ArrayList<UUID>();
        try (var connection = database.getConnection();
                var update = connection.prepareStatement(sql)) {
            update.setObject(1, OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
            update.setObject(2, leftBefore);
            update.setInt(3, PAGE);
            try (var erased = update.executeQuery()) {
                while (erased.next()) {
                    var member = erased.getObject(1, UUID.class);
                    var organization = erased.getString(3);
                    members.add(member);
                    facts.add(new Fact(
                            organization,
                            new PersonalDataErased(
                                    member,
                                    erased.getObject(2, UUID.class),
                                    organization,
                                    ErasureGround.RETENTION_ENDED,
                                    today)));
                }
            }
        }
        if (!facts.isEmpty()) {
            log.forgetReasons(members);
            journal.append(RECORDED_BY, facts);
        }
        return members.size();
    }

    // A committee's officers are no members of the register; nothing that is counted hangs on their names.
    private int eraseCommittees(LocalDate endedBefore) {
        var sql = """
                delete from committee_member m
                using committee c
                join organization o on o.code = c.organization_code
                left join grassroots_union u on u.id = c.union_id
                where c.id = m.committee_id
                  and case when c.union_id is null then o.closed_on else u.dissolved_on end < ?
                """;
        try (var connection = database.getConnection();
                var delete = connection.prepareStatement(sql)) {
            delete.setObject(1, endedBefore);
            return delete.executeUpdate();
        } catch (SQLException e) {
            throw new PersistenceException("erasing names in committees", e);
        }
    }

    private void forgetAccesses(Duration kept) {
        int page;
        do {
            page = log.forget(clock.instant().minus(kept), PAGE);
        } while (page == PAGE);
    }
}
