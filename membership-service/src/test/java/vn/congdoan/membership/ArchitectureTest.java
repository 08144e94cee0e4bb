package vn.congdoan.membership;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import vn.congdoan.guards.ArchitectureRules;
import vn.congdoan.membership.idempotency.Idempotent;

@AnalyzeClasses(packages = "vn.congdoan.membership", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests RULES = ArchTests.in(ArchitectureRules.class);

    @ArchTest
    static final ArchRule CALLS_SAY_WHO_MAY_MAKE_THEM =
            methods().that(areCalls()).should().beAnnotatedWith(RolesAllowed.class);

    @ArchTest
    static final ArchRule EVERY_POST_MAY_BE_REPEATED = methods()
            .that()
            .areAnnotatedWith(POST.class)
            .and()
            // Which records nothing.
            .doNotHaveName("search")
            .should()
            .beAnnotatedWith(Idempotent.class);

    /** Or whoever asks for text/html gets the toString() of what others have entered. */
    @ArchTest
    static final ArchRule RESOURCES_ANSWER_IN_JSON =
            classes().that().areAnnotatedWith(Path.class).should().beAnnotatedWith(ofJson());

    @ArchTest
    static final ArchRule ONLY_RESOURCES_AND_WHAT_ANSWERS_FOR_THEM_KNOW_HTTP = noClasses()
            .that()
            .areNotAnnotatedWith(Path.class)
            .and()
            .haveSimpleNameNotEndingWith("Filter")
            .and()
            .resideOutsideOfPackages("..answer", "..idempotency")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("jakarta.ws.rs..");

    @ArchTest
    static final ArchRule ONLY_THE_JOURNAL_KNOWS_KAFKA = noClasses()
            .that()
            .resideOutsideOfPackage("..journal")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    private static DescribedPredicate<JavaMethod> areCalls() {
        return DescribedPredicate.describe("are calls", method -> method.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class)));
    }

    private static DescribedPredicate<JavaAnnotation<?>> ofJson() {
        return DescribedPredicate.describe(
                "@Produces JSON",
                annotation -> annotation.getRawType().isEquivalentTo(Produces.class)
                        && annotation.as(Produces.class).value()[0].equals("application/json"));
    }
}
