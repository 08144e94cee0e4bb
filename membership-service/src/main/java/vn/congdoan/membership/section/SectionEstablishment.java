package vn.congdoan.membership.section;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.congdoan.http.Caller;
import vn.congdoan.http.Problem;
import vn.congdoan.membership.grassrootsunion.GrassrootsUnions;
import vn.congdoan.membership.journal.Fact;
import vn.congdoan.membership.journal.Journal;
import vn.congdoan.membership.journal.Recorded;
import vn.congdoan.membership.organization.Jurisdiction;
import vn.congdoan.membership.organization.Organizations;

/** Use case: a section or a group is established in a grassroots union. */
@ApplicationScoped
class SectionEstablishment {

    private final Sections sections;
    private final GrassrootsUnions unions;
    private final Organizations organizations;
    private final Jurisdiction jurisdiction;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    SectionEstablishment(
            Sections sections,
            GrassrootsUnions unions,
            Organizations organizations,
            Jurisdiction jurisdiction,
            Journal journal,
            Caller caller,
            Clock clock) {
        this.sections = sections;
        this.unions = unions;
        this.organizations = organizations;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Recorded<SectionView> establish(UUID unionId, NewSection request) {
        // Held, so that it isn't dissolved meanwhile, on an earlier date.
        var union = unions.hold(unionId);
        jurisdiction.require(union);
        var parent = request.parentId() == null
                ? null
                : sections.holdIn(union, request.parentId()).orElse(null);
        var errors = SectionConditions.errors(request, union, parent);
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        var place = unions.placeOf(union, request.establishedOn());
        organizations.requireOpen("/establishedOn", place, request.establishedOn());
        var section = new Section(request, union, clock.instant());
        sections.persistAndFlush(section);
        var positions = journal.append(caller.subject(), List.of(new Fact(place.code(), section.established(place))));
        return new Recorded<>(section.view(), positions);
    }
}
