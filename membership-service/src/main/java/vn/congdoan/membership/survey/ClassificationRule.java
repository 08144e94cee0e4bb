package vn.congdoan.membership.survey;

import jakarta.enterprise.context.ApplicationScoped;
import vn.congdoan.contracts.vocabulary.EnterpriseClassification;
import vn.congdoan.contracts.vocabulary.Readiness;

/**
 * What follows from a survey for the work of founding; nobody types it in. In this order:
 *
 * <ol>
 *   <li>{@code FAMILY_BUSINESS}: members of the family were counted, and at most {@link SurveyConfig#outsideFamily} others
 *       work there;
 *   <li>{@code SMALL}: fewer workers than {@link SurveyConfig#eligibleFrom};
 *   <li>{@code PRIORITY}: they are willing, or {@link SurveyConfig#priorityFrom} or more;
 *   <li>{@code ELIGIBLE}: all others.
 * </ol>
 *
 * <p>Whether the enterprise has a union is left out: that changes without a survey, and is told beside it.
 */
@ApplicationScoped
class ClassificationRule {

    private final SurveyConfig config;

    ClassificationRule(SurveyConfig config) {
        this.config = config;
    }

    EnterpriseClassification of(NewSurvey survey) {
        int headcount = survey.headcount();
        int family = survey.familyMembers() == null ? 0 : survey.familyMembers();
        if (family > 0 && headcount - family <= config.outsideFamily()) {
            return EnterpriseClassification.FAMILY_BUSINESS;
        }
        if (headcount < config.eligibleFrom()) {
            return EnterpriseClassification.SMALL;
        }
        return survey.readiness() == Readiness.WILLING || headcount >= config.priorityFrom()
                ? EnterpriseClassification.PRIORITY
                : EnterpriseClassification.ELIGIBLE;
    }
}
