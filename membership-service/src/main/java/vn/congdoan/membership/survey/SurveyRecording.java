package vn.congdoan.membership.survey;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import vn.congdoan.http.Caller;
import vn.congdoan.http.Problem;
import vn.congdoan.membership.enterprise.Enterprises;
import vn.congdoan.membership.grassrootsunion.GrassrootsUnions;
import vn.congdoan.membership.journal.Fact;
import vn.congdoan.membership.journal.Journal;
import vn.congdoan.membership.journal.Recorded;
import vn.congdoan.membership.organization.Jurisdiction;
import vn.congdoan.membership.organization.Organizations;

/** Use case: what was found at an employer is recorded. */
@ApplicationScoped
class SurveyRecording {

    private final Surveys surveys;
    private final Enterprises enterprises;
    private final GrassrootsUnions unions;
    private final Organizations organizations;
    private final Jurisdiction jurisdiction;
    private final ClassificationRule rule;
    private final Journal journal;
    private final Caller caller;
    private final Clock clock;

    SurveyRecording(
            Surveys surveys,
            Enterprises enterprises,
            GrassrootsUnions unions,
            Organizations organizations,
            Jurisdiction jurisdiction,
            ClassificationRule rule,
            Journal journal,
            Caller caller,
            Clock clock) {
        this.surveys = surveys;
        this.enterprises = enterprises;
        this.unions = unions;
        this.organizations = organizations;
        this.jurisdiction = jurisdiction;
        this.rule = rule;
        this.journal = journal;
        this.caller = caller;
        this.clock = clock;
    }

    @Transactional
    Recorded<SurveyView> record(UUID enterpriseId, NewSurvey request) {
        var enterprise = enterprises.get(enterpriseId);
        jurisdiction.require(organizations.get(enterprise.organizationCode()));
        var errors = request.errors();
        if (!errors.isEmpty()) {
            throw Problem.invalid(errors);
        }
        var place = unions.placeOf(enterprise, request.surveyedOn());
        var survey = new Survey(request, enterprise, rule.of(request), clock.instant());
        surveys.persistAndFlush(survey);
        var positions =
                journal.append(caller.subject(), List.of(new Fact(place.code(), survey.surveyed(enterprise, place))));
        return new Recorded<>(survey.view(true), positions);
    }
}
