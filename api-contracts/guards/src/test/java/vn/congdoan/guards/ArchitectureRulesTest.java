package vn.congdoan.guards;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.congdoan.guards.wrong.MistakeHelper;

class ArchitectureRulesTest {

    private static final JavaClasses WRONG = new ClassFileImporter().importPackagesOf(MistakeHelper.class);

    @Test
    void findsWhatEachRuleIsFor() {
        List<ArchRule> broken = List.of(
                ArchitectureRules.PACKAGES_ARE_NULL_MARKED,
                ArchitectureRules.NAMES_SAY_WHAT_IT_IS,
                ArchitectureRules.THE_CLOCK_IS_INJECTED,
                ArchitectureRules.NOBODY_SLEEPS,
                ArchitectureRules.LOGS_GO_TO_THE_LOGGER);
        for (ArchRule rule : broken) {
            assertThatThrownBy(() -> rule.check(WRONG))
                    .as(rule.getDescription())
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("MistakeHelper");
        }
    }
}
