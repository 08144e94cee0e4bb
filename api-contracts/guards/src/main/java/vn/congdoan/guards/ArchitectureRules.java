package vn.congdoan.guards;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.NullMarked;

/**
 * The rules of structure that hold in every module. A module takes them all:
 *
 * <pre>{@code
 * @AnalyzeClasses(packages = "vn.congdoan.membership", importOptions = ImportOption.DoNotIncludeTests.class)
 * class ArchitectureTest {
 *     @ArchTest
 *     static final ArchTests RULES = ArchTests.in(ArchitectureRules.class);
 * }
 * }</pre>
 */
public final class ArchitectureRules {

    private static final String RESOURCE = "jakarta.ws.rs.Path";
    private static final String ENTITY = "jakarta.persistence.Entity";
    private static final String TRANSACTIONAL = "jakarta.transaction.Transactional";
    private static final String[] PERSISTENCE = {"jakarta.persistence..", "java.sql..", "javax.sql..", "org.hibernate.."
    };
    private static final String KAFKA = "org.apache.kafka..";

    @ArchTest
    public static final ArchRule PACKAGES_HAVE_NO_CYCLES =
            slices().matching("vn.congdoan.(**)").should().beFreeOfCycles().allowEmptyShould(true);

    @ArchTest
    public static final ArchRule MEMBERSHIP_STANDS_ALONE = noClasses()
            .that()
            .resideInAPackage("vn.congdoan.membership..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("vn.congdoan.reporting..", "vn.congdoan.local..")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule REPORTING_STANDS_ALONE = noClasses()
            .that()
            .resideInAPackage("vn.congdoan.reporting..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("vn.congdoan.membership..", "vn.congdoan.local..")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule PACKAGES_ARE_NULL_MARKED =
            classes().should(beInANullMarkedPackage()).allowEmptyShould(true);

    @ArchTest
    public static final ArchRule NAMES_SAY_WHAT_IT_IS = noClasses()
            .should()
            .haveSimpleNameEndingWith("Util")
            .orShould()
            .haveSimpleNameEndingWith("Utils")
            .orShould()
            .haveSimpleNameEndingWith("Helper")
            .orShould()
            .haveSimpleNameEndingWith("Impl")
            .orShould()
            .haveSimpleNameEndingWith("Dto")
            .orShould()
            .resideInAnyPackage(
                    "..util..", "..common..", "..impl..", "..service..", "..dto..", "..support..", "..helper..")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule RESOURCES_DELEGATE = noClasses()
            .that()
            .areAnnotatedWith(RESOURCE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(PERSISTENCE)
            .orShould()
            .dependOnClassesThat()
            .areAnnotatedWith(ENTITY)
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName(TRANSACTIONAL)
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule ENTITIES_KNOW_NO_HTTP_AND_NO_KAFKA = noClasses()
            .that()
            .areAnnotatedWith(ENTITY)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.ws.rs..", "vn.congdoan.http..", "vn.congdoan.contracts.problem..", KAFKA)
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule ENTITIES_HAVE_NO_SETTERS = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(ENTITY)
            .should()
            .haveNameNotMatching("set[A-Z].*")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule ONLY_THE_ENDS_OF_THE_LOG_KNOW_KAFKA = noClasses()
            .that()
            .resideOutsideOfPackages("..journal..", "..intake..", "vn.congdoan.local..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(KAFKA)
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule CONSTRUCTORS_INJECT =
            fields().should().notBeAnnotatedWith("jakarta.inject.Inject").allowEmptyShould(true);

    @ArchTest
    public static final ArchRule THE_CLOCK_IS_INJECTED = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now", ZoneId.class)
            .orShould()
            .callMethod(LocalDateTime.class, "now", ZoneId.class)
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .allowEmptyShould(true);

    @ArchTest
    public static final ArchRule NOBODY_SLEEPS =
            noClasses().should().callMethod(Thread.class, "sleep", long.class).allowEmptyShould(true);

    @ArchTest
    public static final ArchRule LOGS_GO_TO_THE_LOGGER =
            GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.allowEmptyShould(true);

    private ArchitectureRules() {}

    private static ArchCondition<JavaClass> beInANullMarkedPackage() {
        return new ArchCondition<>("be in a package whose package-info says @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(new SimpleConditionEvent(type, marked, type.getName() + " in " + type.getPackageName()));
            }
        };
    }
}
