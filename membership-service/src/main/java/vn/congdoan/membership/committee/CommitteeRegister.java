package vn.congdoan.membership.committee;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.congdoan.http.Caller;
import vn.congdoan.http.Cursor;
import vn.congdoan.http.Page;
import vn.congdoan.http.PageQuery;
import vn.congdoan.http.Roles;
import vn.congdoan.membership.grassrootsunion.GrassrootsUnions;
import vn.congdoan.membership.organization.Jurisdiction;
import vn.congdoan.membership.organization.Located;
import vn.congdoan.membership.organization.Organizations;

/** Use case: committees are looked up, as the present caller may see them. */
@ApplicationScoped
class CommitteeRegister {

    private final Committees committees;
    private final GrassrootsUnions unions;
    private final Organizations organizations;
    private final Jurisdiction jurisdiction;
    private final Caller caller;
    private final Clock clock;

    CommitteeRegister(
            Committees committees,
            GrassrootsUnions unions,
            Organizations organizations,
            Jurisdiction jurisdiction,
            Caller caller,
            Clock clock) {
        this.committees = committees;
        this.unions = unions;
        this.organizations = organizations;
        this.jurisdiction = jurisdiction;
        this.caller = caller;
        this.clock = clock;
    }

    /** Those that have led a union by a date, today where none is given; the latest first. */
    @Transactional
    Page<CommitteeView> of(UUID unionId, @Nullable LocalDate asOf, PageQuery page) {
        return of(unions.get(unionId), asOf, page);
    }

    /** Those that have led an organization by a date, today where none is given; the latest first. */
    @Transactional
    Page<CommitteeView> of(String organizationCode, @Nullable LocalDate asOf, PageQuery page) {
        var organization = organizations.get(organizationCode);
        jurisdiction.requireSight(organization);
        return of(organization, asOf, page);
    }

    private Page<CommitteeView> of(Located led, @Nullable LocalDate asOf, PageQuery page) {
        var before = page.after(1).map(key -> date(key.get(0))).orElse(null);
        var found = committees.latest(led, asOf == null ? LocalDate.now(clock) : asOf, before, page.limit() + 1);
        // Each leads until the one before it in the list does.
        Map<Committee, @Nullable LocalDate> ends = new HashMap<>();
        for (var i = 0; i < found.size(); i++) {
            ends.put(
                    found.get(i),
                    i > 0
                            ? found.get(i - 1).formedOn()
                            : committees
                                    .successorOf(led, found.get(i).formedOn())
                                    .orElse(null));
        }
        var withNames = caller.has(Roles.AUDITOR) || jurisdiction.covers(led);
        return Page.of(
                found,
                page.limit(),
                committee -> committee.view(ends.get(committee), withNames),
                committee -> Cursor.after(committee.formedOn()));
    }

    private static LocalDate date(String text) {
        try {
            var date = LocalDate.parse(text);
            // The database has no dates of years with more digits.
            if (date.getYear() >= 1 && date.getYear() <= 9999) {
                return date;
            }
        } catch (DateTimeException e) {
            throw Cursor.malformed();
        }
        throw Cursor.malformed();
    }
}
