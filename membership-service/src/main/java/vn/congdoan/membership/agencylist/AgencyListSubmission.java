package vn.congdoan.membership.agencylist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import vn.congdoan.membership.Identifiers;
import vn.congdoan.membership.journal.Recorded;
import vn.congdoan.membership.organization.Jurisdiction;
import vn.congdoan.membership.organization.Organizations;

/** Use case: an agency sends the enterprises that it has on record, or an officer does for it. */
@ApplicationScoped
class AgencyListSubmission {

    private final AgencyLists lists;
    private final Organizations organizations;
    private final Jurisdiction jurisdiction;
    private final Clock clock;

    AgencyListSubmission(AgencyLists lists, Organizations organizations, Jurisdiction jurisdiction, Clock clock) {
        this.lists = lists;
        this.organizations = organizations;
        this.jurisdiction = jurisdiction;
        this.clock = clock;
    }

    /** Nothing of it is a fact before a person has confirmed it: the journal isn't told. */
    @Transactional
    Recorded<AgencyListView> submit(NewAgencyList list) {
        var organization = organizations.at("/organizationCode", list.organizationCode());
        jurisdiction.requireSight(organization);
        var id = Identifiers.next();
        lists.insert(id, list, organization, clock.instant());
        return new Recorded<>(lists.find(id).orElseThrow(), List.of());
    }
}
