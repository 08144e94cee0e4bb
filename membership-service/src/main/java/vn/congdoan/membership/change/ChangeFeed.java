package vn.congdoan.membership.change;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.UUID;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Invalid;
import vn.congdoan.http.Problem;
import vn.congdoan.membership.journal.JournalException;
import vn.congdoan.membership.organization.Jurisdiction;
import vn.congdoan.membership.organization.Organizations;

/** Use case: whoever holds a copy of an organization's register learns what has happened since. */
@ApplicationScoped
class ChangeFeed {

    /** One statement: the head and the rows are of the same moment. */
    private static final String AFTER = """
            select head, position, event_id, type, payload, occurred_on, recorded_at
            from journal_stream stream
            left join lateral (
                select position, event_id, type, payload, occurred_on, recorded_at
                from journal
                where organization = stream.organization and position > ?
                order by position
                limit ?
            ) change on true
            where stream.organization = ?
            order by position
            """;

    private final AgroalDataSource database;
    private final Organizations organizations;
    private final Jurisdiction jurisdiction;

    ChangeFeed(AgroalDataSource database, Organizations organizations, Jurisdiction jurisdiction) {
        this.database = database;
        this.organizations = organizations;
        this.jurisdiction = jurisdiction;
    }

    /**
     * The changes of an organization behind a position.
     *
     * @throws Problem {@link ProblemType#INVALID_REQUEST} when there is no such organization, or the position is yet to
     *     come: then the copy knows of facts that are not on record
     */
    @Transactional
    ChangePage after(String organizationCode, long after, int limit) {
        var organization =
                organizations.filter("organization", organizationCode).orElseThrow();
        jurisdiction.requireSight(organization);
        var page = read(organization.code(), after, limit);
        if (after > page.head()) {
            throw Problem.invalid(Invalid.parameter("after", "max", page.head()));
        }
        return page;
    }

    private ChangePage read(String organization, long after, int limit) {
        try (var connection = database.getConnection();
                var select = connection.prepareStatement(AFTER)) {
            select.setLong(1, after);
            select.setInt(2, limit);
            select.setString(3, organization);
            var head = 0L;
            var changes = new ArrayList<ChangeView>();
            try (var found = select.executeQuery()) {
                while (found.next()) {
                    head = found.getLong("head");
                    if (found.getObject("event_id") != null) {
                        changes.add(new ChangeView(
                                found.getLong("position"),
                                found.getObject("event_id", UUID.class),
                                found.getString("type"),
                                found.getObject("occurred_on", LocalDate.class),
                                found.getObject("recorded_at", OffsetDateTime.class)
                                        .toInstant(),
                                found.getString("payload")));
                    }
                }
            }
            return ChangePage.of(organization, after, changes, head);
        } catch (SQLException e) {
            throw new JournalException("reading the changes of " + organization, e);
        }
    }
}
