package vn.congdoan.membership.survey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.congdoan.contracts.vocabulary.EnterpriseClassification;
import vn.congdoan.contracts.vocabulary.Readiness;

class ClassificationRuleTest {

    private record Limits(int eligibleFrom, int priorityFrom, int outsideFamily) implements SurveyConfig {}

    private final ClassificationRule rule = new ClassificationRule(new Limits(20, 30, 0));

    @ParameterizedTest
    @CsvSource(textBlock = """
            # headcount, family, readiness,  follows
            0,           ,       WILLING,    SMALL
            0,           0,      WILLING,    SMALL
            5,           5,      NOT_ASKED,  FAMILY_BUSINESS
            5,           4,      NOT_ASKED,  SMALL
            25,          25,     WILLING,    FAMILY_BUSINESS
            19,          ,       WILLING,    SMALL
            20,          ,       NOT_ASKED,  ELIGIBLE
            20,          ,       UNWILLING,  ELIGIBLE
            20,          ,       UNDECIDED,  ELIGIBLE
            20,          ,       WILLING,    PRIORITY
            29,          3,      UNDECIDED,  ELIGIBLE
            30,          3,      UNWILLING,  PRIORITY
            1200,        ,       NOT_ASKED,  PRIORITY
            """)
    void followsFromTheSurvey(
            int headcount, @Nullable Integer family, Readiness readiness, EnterpriseClassification follows) {
        assertThat(rule.of(survey(headcount, family, readiness))).isEqualTo(follows);
    }

    @Test
    void goesByTheConfiguredLimits() {
        var other = new ClassificationRule(new Limits(10, 15, 2));

        assertThat(other.of(survey(10, null, Readiness.NOT_ASKED))).isEqualTo(EnterpriseClassification.ELIGIBLE);
        assertThat(other.of(survey(15, null, Readiness.NOT_ASKED))).isEqualTo(EnterpriseClassification.PRIORITY);
        assertThat(other.of(survey(5, 3, Readiness.NOT_ASKED))).isEqualTo(EnterpriseClassification.FAMILY_BUSINESS);
        assertThat(other.of(survey(5, 2, Readiness.NOT_ASKED))).isEqualTo(EnterpriseClassification.SMALL);
    }

    private static NewSurvey survey(int headcount, @Nullable Integer family, Readiness readiness) {
        return new NewSurvey(LocalDate.of(2021, 3, 15), headcount, null, null, family, readiness, null);
    }
}
