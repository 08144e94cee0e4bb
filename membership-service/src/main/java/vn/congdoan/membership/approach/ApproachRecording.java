package vn.congdoan.membership.approach;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.congdoan.http.Caller;
import vn.congdoan.membership.enterprise.Enterprises;
import vn.congdoan.membership.grassrootsunion.GrassrootsUnions;
import vn.congdoan.membership.journal.Fact;
import vn.congdoan.membership.journal.Journal;
import vn.congdoan.membership.journal.Recorded;
import vn.congdoan.membership.organization.Jurisdiction;
import vn.congdoan.membership.organization.Organizations;

/** Use case: people of the federation went to an employer. */
@ApplicationScoped
class ApproachRecording {

    private final Approaches approaches;
    private final Enterprises enterprises;
    private final GrassrootsUnions unions;
    private final Organizations organizations;
    private final Jurisdiction jurisdiction;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    ApproachRecording(
            Approaches approaches,
            Enterprises enterprises,
            GrassrootsUnions unions,
            Organizations organizations,
            Jurisdiction jurisdiction,
            Journal journal,
            Caller caller,
            Clock clock) {
        this.approaches = approaches;
        this.enterprises = enterprises;
        this.unions = unions;
        this.organizations = organizations;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Recorded<ApproachView> record(UUID enterpriseId, NewApproach request) {
        var enterprise = enterprises.get(enterpriseId);
        jurisdiction.require(organizations.get(enterprise.organizationCode()));
        var place = unions.placeOf(enterprise, request.on());
        var approach = new Approach(request, enterprise, clock.instant());
        approaches.persistAndFlush(approach);
        var positions = journal.append(
                caller.subject(), List.of(new Fact(place.code(), approach.approached(enterprise, place))));
        return new Recorded<>(approach.view(true), positions);
    }
}
