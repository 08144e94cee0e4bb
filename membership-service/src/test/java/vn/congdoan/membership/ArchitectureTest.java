package vn.congdoan.membership;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.properties.HasAnnotations;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import java.time.Instant;
import java.time.LocalDate;
import javax.sql.DataSource;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import vn.congdoan.membership.idempotency.Idempotent;

class ArchitectureTest {

    private static final JavaClasses SERVICE = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("vn.congdoan.membership");

    @Test
    void resourcesDelegate() {
        noMethods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith(Path.class)
                .should()
                .beAnnotatedWith(Transactional.class)
                .check(SERVICE);
        noClasses()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(EntityManager.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(DataSource.class)
                .orShould()
                .dependOnClassesThat()
                .areAnnotatedWith(Entity.class)
                .check(SERVICE);
    }

    @Test
    void callsSayWhoMayMakeThem() {
        methods().that(areCalls()).should().beAnnotatedWith(RolesAllowed.class).check(SERVICE);
    }

    @Test
    void everyPostMayBeRepeated() {
        methods()
                .that()
                .areAnnotatedWith(POST.class)
                .should()
                .beAnnotatedWith(Idempotent.class)
                .check(SERVICE);
    }

    private static DescribedPredicate<JavaMethod> areCalls() {
        return are(describe("calls over HTTP", method -> method.getAnnotations().stream()
                .anyMatch(annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class))));
    }

    /** Or whoever asks for text/html gets the toString() of what others have entered. */
    @Test
    void resourcesAnswerInJson() {
        assertThat(SERVICE.stream().filter(each -> each.isAnnotatedWith(Path.class)))
                .hasSizeGreaterThan(5)
                .allSatisfy(resource -> assertThat(
                                resource.getAnnotationOfType(Produces.class).value())
                        .containsExactly("application/json"));
    }

    @Test
    void onlyResourcesAndWhatAnswersForThemKnowHttp() {
        noClasses()
                .that()
                .areNotAnnotatedWith(Path.class)
                .and()
                .haveSimpleNameNotEndingWith("Filter")
                .and()
                .resideOutsideOfPackages("..answer", "..idempotency")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.ws.rs..")
                .check(SERVICE);
    }

    @Test
    void entitiesKnowNeitherHttpNorKafkaNorTheDatabase() {
        noClasses()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                        "jakarta.ws.rs..", "vn.congdoan.http..", "org.apache.kafka..", "java.sql..", "io.agroal.."))
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(PanacheRepositoryBase.class)
                .check(SERVICE);
    }

    @Test
    void onlyTheJournalKnowsKafka() {
        noClasses()
                .that()
                .resideOutsideOfPackage("..journal")
                .should()
                .dependOnClassesThat(resideInAPackage("org.apache.kafka.."))
                .check(SERVICE);
    }

    @Test
    void featuresDoNotDependOnEachOtherInACircle() {
        slices().matching("vn.congdoan.membership.(*)..")
                .should()
                .beFreeOfCycles()
                .check(SERVICE);
    }

    @Test
    void theClockIsInjected() {
        noClasses()
                .should()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .check(SERVICE);
    }

    @Test
    void everyPackageIsNullMarked() {
        var packages = SERVICE.stream().map(JavaClass::getPackage).distinct().toList();

        assertThat(packages).allSatisfy(each -> assertThat(each.tryGetPackageInfo())
                .as(each.getName())
                .get()
                .matches((HasAnnotations<?> info) -> info.isAnnotatedWith(NullMarked.class)));
    }
}
