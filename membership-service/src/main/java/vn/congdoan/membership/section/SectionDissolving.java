package vn.congdoan.membership.section;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import vn.congdoan.contracts.problem.ProblemType;
import vn.congdoan.http.Caller;
import vn.congdoan.http.Problem;
import vn.congdoan.membership.grassrootsunion.GrassrootsUnions;
import vn.congdoan.membership.journal.Fact;
import vn.congdoan.membership.journal.Journal;
import vn.congdoan.membership.journal.Recorded;
import vn.congdoan.membership.organization.Jurisdiction;
import vn.congdoan.membership.organization.Organizations;

/** Use case: a section or a group is dissolved. The groups of a section must have been dissolved before. */
@ApplicationScoped
class SectionDissolving {

    private final Sections sections;
    private final GrassrootsUnions unions;
    private final Organizations organizations;
    private final Jurisdiction jurisdiction;
    private final Journal journal;
    private final Caller caller;

    SectionDissolving(
            Sections sections,
            GrassrootsUnions unions,
            Organizations organizations,
            Jurisdiction jurisdiction,
            Journal journal,
            Caller caller) {
        this.sections = sections;
        this.unions = unions;
        this.organizations = organizations;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
        this.caller = caller;
    }

    @Transactional
    Recorded<SectionView> dissolve(UUID id, SectionEnd end) {
        var section = sections.get(id);
        // Held before it, as by whoever establishes another part of the union.
        var union = unions.hold(section.union());
        jurisdiction.require(union);
        sections.hold(section);
        section.dissolvedOn().ifPresent(dissolvedOn -> {
            throw Problem.of(ProblemType.SECTION_DISSOLVED, dissolvedOn);
        });
        var groups = sections.activeGroups(section);
        if (groups > 0) {
            throw Problem.of(ProblemType.SECTION_HAS_GROUPS, groups);
        }
        var errors = SectionConditions.errors(end, sections.lastChange(section), union);
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        var place = unions.placeOf(union, end.on());
        organizations.requireOpen("/on", place, end.on());
        var dissolved = section.dissolve(end, place);
        sections.flush();
        var positions = journal.append(caller.subject(), List.of(new Fact(place.code(), dissolved)));
        return new Recorded<>(section.view(), positions);
    }
}
