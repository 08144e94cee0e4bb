package vn.congdoan.membership.activity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.congdoan.http.Caller;
import vn.congdoan.http.Problem;
import vn.congdoan.membership.activitykind.ActivityKinds;
import vn.congdoan.membership.directive.Directives;
import vn.congdoan.membership.document.CitedDocument;
import vn.congdoan.membership.document.Document;
import vn.congdoan.membership.document.Documents;
import vn.congdoan.membership.grassrootsunion.GrassrootsUnion;
import vn.congdoan.membership.grassrootsunion.GrassrootsUnions;
import vn.congdoan.membership.journal.Fact;
import vn.congdoan.membership.journal.Journal;
import vn.congdoan.membership.journal.Recorded;
import vn.congdoan.membership.organization.Jurisdiction;
import vn.congdoan.membership.organization.Organization;
import vn.congdoan.membership.organization.Organizations;

/** Use case: an activity is recorded. */
@ApplicationScoped
class ActivityRecording {

    private final Activities activities;
    private final ActivityKinds kinds;
    private final Organizations organizations;
    private final GrassrootsUnions unions;
    private final Directives directives;
    private final Documents documents;
    private final Jurisdiction jurisdiction;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    ActivityRecording(
            Activities activities,
            ActivityKinds kinds,
            Organizations organizations,
            GrassrootsUnions unions,
            Directives directives,
            Documents documents,
            Jurisdiction jurisdiction,
            Journal journal,
            Caller caller,
            Clock clock) {
        this.activities = activities;
        this.kinds = kinds;
        this.organizations = organizations;
        this.unions = unions;
        this.directives = directives;
        this.documents = documents;
        this.jurisdiction = jurisdiction;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Recorded<ActivityView> record(NewActivity request) {
        var errors = new ArrayList<>(ActivityConditions.errors(request));
        if ((request.organizationCode() == null) == (request.unionId() == null)) {
            // Without a place nothing more can be said of it.
            throw Problem.invalid(errors);
        }
        var union = union(request);
        var organization = union == null ? organization(request) : unions.placeOf(union, request.heldOn());
        errors.addAll(ActivityConditions.errors(request, organization, union));
        errors.addAll(ActivityConditions.errors(request, kinds.catalogue(organization.rootCode())));
        if (request.directiveId() != null) {
            directives
                    .errorOf("/directiveId", request.directiveId(), organization)
                    .ifPresent(errors::add);
        }
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        organizations.requireOpen("/heldOn", organization, request.heldOn());
        var activity =
                new Activity(request, organization, union, document(organization, request.document()), clock.instant());
        activities.persistAndFlush(activity);
        var positions = journal.append(caller.subject(), List.of(new Fact(organization.code(), activity.recorded())));
        return new Recorded<>(activity.view(true), positions);
    }

    private @Nullable GrassrootsUnion union(NewActivity request) {
        if (request.unionId() == null) {
            return null;
        }
        // Held, so that it isn't dissolved meanwhile, on an earlier date.
        var union = unions.holdAt("/unionId", request.unionId());
        jurisdiction.require(union);
        return union;
    }

    private Organization organization(NewActivity request) {
        // Held, so that it isn't closed meanwhile.
        var organization =
                organizations.holdAt("/organizationCode", Objects.requireNonNull(request.organizationCode()));
        jurisdiction.require(organization);
        return organization;
    }

    private @Nullable Document document(Organization organization, @Nullable CitedDocument cited) {
        return cited == null ? null : documents.cite(organization.code(), cited);
    }
}
