package org.undersigned.app;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.sql.ResultSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Profile;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RequestMapping;
import org.undersigned.app.web.Needs;

/** The boundaries. If no test fails, there is no boundary. */
class ArchitectureTest {
    private static final JavaClasses OURS = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.undersigned");

    private static final List<String> VAGUE = List.of(
            "Service", "Manager", "Util", "Utils", "Helper", "Impl", "Processor", "Wrapper", "Dto", "Common", "Base");

    @Test
    void featuresUseOnlyWhatTheyDeclare() {
        ApplicationModules.of(Application.class).verify();
    }

    @Test
    void packagesHaveNoCycles() {
        SlicesRuleDefinition.slices()
                .matching("org.undersigned.(**)")
                .should()
                .beFreeOfCycles()
                .check(OURS);
    }

    @Test
    void logTextAndVerifierKnowNeitherSpringNorSqlNorHttp() {
        noClasses()
                .that()
                .resideInAnyPackage("org.undersigned.tlog..", "org.undersigned.text..", "org.undersigned.verify..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "org.springframework..", "java.sql..", "javax.sql..", "java.net.http..", "jakarta..")
                .check(OURS);
    }

    /** What reads a row asks nothing more: it would need a second connection while it holds one, and a crowd has none. */
    @Test
    void whatReadsARowAsksNothingMore() {
        methods()
                .that()
                .haveRawParameterTypes(describe(
                        "with a result set",
                        types -> types.stream().anyMatch(type -> type.isEquivalentTo(ResultSet.class))))
                .should()
                .beStatic()
                .check(OURS);
    }

    @Test
    void forbiddenPartsOfSpringAreNotUsed() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "lombok..",
                        "jakarta.persistence..",
                        "org.springframework.data..",
                        "org.springframework.expression..",
                        "org.aspectj..",
                        "com.fasterxml.jackson.databind..")
                .check(OURS);
        fields().should().notBeAnnotatedWith(Autowired.class).check(OURS);
        noClasses().should().beAnnotatedWith(Profile.class).check(OURS);
        noMethods()
                .should()
                .beAnnotatedWith(Async.class)
                .orShould()
                .beAnnotatedWith(Scheduled.class)
                .check(OURS);
    }

    @Test
    void transactionsBeginOnlyAtAModulesFront() {
        noClasses().should().beAnnotatedWith(Transactional.class).check(OURS);
        methods()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should()
                .bePublic()
                .andShould()
                .beDeclaredInClassesThat()
                .arePublic()
                .check(OURS);
    }

    @Test
    void everyHandlerNamesTheRoleThatItNeeds() {
        methods()
                .that(describe("handle requests", ArchitectureTest::handlesRequests))
                .should()
                .beAnnotatedWith(Needs.class)
                .check(OURS);
    }

    @Test
    void noTestIsSwitchedOff() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveNameMatching("org\\.junit\\.jupiter\\.api\\.(Disabled|Assumptions|condition\\..*)")
                .check(new ClassFileImporter().importPackages("org.undersigned"));
    }

    @Test
    void namesSayWhatAThingIs() {
        classes().should(haveNoVagueName()).check(OURS);
    }

    @Test
    void onlyStoresSpeakSql() {
        noClasses()
                .that()
                .resideInAPackage("org.undersigned.app..")
                .and()
                .haveSimpleNameNotEndingWith("Store")
                .and()
                .resideOutsideOfPackage("org.undersigned.app.database..")
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("org.springframework.jdbc.core.simple.JdbcClient")
                .check(OURS);
    }

    private static boolean handlesRequests(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(annotation -> annotation.getRawType())
                .anyMatch(type ->
                        type.isEquivalentTo(RequestMapping.class) || type.isAnnotatedWith(RequestMapping.class));
    }

    private static ArchCondition<JavaClass> haveNoVagueName() {
        return new ArchCondition<>("have no vague name") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                String name = type.getSimpleName();
                if (VAGUE.stream().anyMatch(name::endsWith)) {
                    events.add(SimpleConditionEvent.violated(type, name + " says little"));
                }
            }
        };
    }
}
