package vn.congdoan.membership.feeinspection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.congdoan.http.Caller;
import vn.congdoan.membership.document.Documents;
import vn.congdoan.membership.enterprise.Enterprises;
import vn.congdoan.membership.grassrootsunion.GrassrootsUnions;
import vn.congdoan.membership.journal.Fact;
import vn.congdoan.membership.journal.Journal;
import vn.congdoan.membership.journal.Recorded;
import vn.congdoan.membership.organization.Jurisdiction;
import vn.congdoan.membership.organization.Organizations;

/** Use case: an inspection of an employer's union fees is recorded. */
@ApplicationScoped
class FeeInspectionRecording {

    private final FeeInspections inspections;
    private final Enterprises enterprises;
    private final GrassrootsUnions unions;
    private final Organizations organizations;
    private final Documents documents;
    private final Jurisdiction jurisdiction;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    FeeInspectionRecording(
            FeeInspections inspections,
            Enterprises enterprises,
            GrassrootsUnions unions,
            Organizations organizations,
            Documents documents,
            Jurisdiction jurisdiction,
            Journal journal,
            Caller caller,
            Clock clock) {
        this.inspections = inspections;
        this.enterprises = enterprises;
        this.unions = unions;
        this.organizations = organizations;
        this.documents = documents;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Recorded<FeeInspectionView> record(UUID enterpriseId, NewFeeInspection request) {
        var enterprise = enterprises.get(enterpriseId);
        jurisdiction.require(organizations.get(enterprise.organizationCode()));
        var place = unions.placeOf(enterprise, request.on());
        var document = request.document() == null ? null : documents.cite(place.code(), request.document());
        var inspection = new FeeInspection(request, enterprise, document, clock.instant());
        inspections.persistAndFlush(inspection);
        var positions = journal.append(
                caller.subject(), List.of(new Fact(place.code(), inspection.inspected(enterprise, place))));
        return new Recorded<>(inspection.view(true), positions);
    }
}
