package vn.congdoan.reporting;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import vn.congdoan.guards.ArchitectureRules;

@AnalyzeClasses(packages = "vn.congdoan.reporting", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchTests RULES = ArchTests.in(ArchitectureRules.class);

    @ArchTest
    static final ArchRule RESOURCES_ONLY_READ_BUT_FOR_THE_OPERATOR = methods()
            .that()
            .areDeclaredInClassesThat()
            .areAnnotatedWith(Path.class)
            .and()
            .areDeclaredInClassesThat()
            .resideOutsideOfPackages("vn.congdoan.reporting.healing", "vn.congdoan.reporting.rebuild")
            .should()
            .notBeAnnotatedWith(POST.class)
            .andShould()
            .notBeAnnotatedWith(PUT.class)
            .andShould()
            .notBeAnnotatedWith(PATCH.class)
            .andShould()
            .notBeAnnotatedWith(DELETE.class);

    @ArchTest
    static final ArchRule ONLY_THE_ENDS_OF_THE_LOG_KNOW_KAFKA = noClasses()
            .that()
            .resideOutsideOfPackages("..intake..", "..journal..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.kafka..");

    @ArchTest
    static final ArchRule ONLY_REBUILDS_LEAN_ON_THE_INTAKE = classes()
            .that()
            .resideInAPackage("..intake..")
            .should()
            .onlyHaveDependentClassesThat()
            .resideInAnyPackage("..intake..", "..rebuild..");

    @ArchTest
    static final ArchRule THE_FOLD_IS_PLAIN = classes()
            .that()
            .resideInAPackage("..fold..")
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(
                    "..fold..",
                    "vn.congdoan.contracts..",
                    "java..",
                    "org.jspecify..",
                    "org.eclipse.microprofile.openapi.annotations..");
}
