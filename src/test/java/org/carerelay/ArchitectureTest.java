package org.carerelay;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import jakarta.persistence.Entity;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Calendar;
import java.util.Date;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.carerelay.platform.engine.StartForm;
import org.carerelay.platform.engine.TaskForm;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.data.repository.Repository;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;

/** Rules that hold in every module, each with its reason. */
@AnalyzeClasses(packages = "org.carerelay", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String PROCESS = "org.carerelay.*.process..";
    private static final String WEB = "org.carerelay.*.web..";
    private static final String ENGINE = "org.carerelay.platform.engine..";
    private static final String SECURITY = "org.carerelay.platform.security..";
    private static final String PORTAL = "org.carerelay.portal..";

    private static final String[] MODULE_ROOTS = {
        "org.carerelay.clinic",
        "org.carerelay.patient",
        "org.carerelay.messaging",
        "org.carerelay.notification",
        "org.carerelay.journey"
    };

    @ArchTest
    static final ArchRule the_engine_is_known_to_process_packages_only = noClasses()
            .that(resideOutsideOfPackages(PROCESS, ENGINE, SECURITY))
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.camunda..").and(resideOutsideOfPackages("org.camunda.feel..")))
            .because("another engine is then a change of those packages; FEEL alone is a language, not an engine");

    @ArchTest
    static final ArchRule engine_internals_stay_in_one_package = noClasses()
            .that(resideOutsideOfPackages(ENGINE))
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda.bpm.engine.impl..")
            .because("internals change without notice");

    @ArchTest
    static final ArchRule a_box_leads_to_its_delegate = classes()
            .that()
            .implement(JavaDelegate.class)
            .should()
            .haveSimpleNameEndingWith("Delegate")
            .andShould()
            .resideInAPackage(PROCESS)
            .andShould()
            .bePackagePrivate()
            .allowEmptyShould(true)
            .because("Task_SendReferral, sendReferralDelegate and SendReferralDelegate are one word");

    @ArchTest
    static final ArchRule a_form_leads_to_its_class = classes()
            .that(implementAny(TaskForm.class, StartForm.class))
            .should()
            .haveSimpleNameEndingWith("Form")
            .andShould()
            .resideInAPackage(PROCESS)
            .andShould()
            .bePackagePrivate()
            .allowEmptyShould(true)
            .because("TriageMessage.form, triageMessageForm and TriageMessageForm are one word");

    @ArchTest
    static final ArchRule pages_and_processes_ask_their_module_for_data = noClasses()
            .that()
            .resideInAnyPackage(PROCESS, WEB, PORTAL)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("jakarta.persistence..", "org.springframework.data..", "org.hibernate..")
            .because("the module's API is the one place where its rules hold");

    @ArchTest
    static final ArchRule modules_do_not_know_their_pages_and_processes = noClasses()
            .that()
            .resideInAnyPackage(MODULE_ROOTS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(PROCESS, WEB)
            .because("what a clinic does can be read and tested without engine and browser");

    @ArchTest
    static final ArchRule modules_keep_their_entities_to_themselves = classes()
            .that()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAssignableTo(Repository.class)
            .should()
            .bePackagePrivate()
            .allowEmptyShould(true)
            .because("others get records, so that nobody changes a row behind the module's back");

    @ArchTest
    static final ArchRule repositories_are_named_so = classes()
            .that()
            .areAssignableTo(Repository.class)
            .should()
            .haveSimpleNameEndingWith("Repository")
            .allowEmptyShould(true)
            .because("a reader sees the query coming");

    @ArchTest
    static final ArchRule pages_open_no_transactions = noClasses()
            .that()
            .resideInAnyPackage(WEB, PORTAL)
            .should()
            .dependOnClassesThat()
            .areAssignableTo(Transactional.class)
            .because("a transaction is one use case of a module's API, no more and no less");

    @ArchTest
    static final ArchRule controllers_are_found_where_pages_are = classes()
            .that()
            .areMetaAnnotatedWith(Controller.class)
            .should()
            .haveSimpleNameEndingWith("Controller")
            .andShould()
            .resideInAnyPackage(WEB, PORTAL)
            .andShould()
            .bePackagePrivate()
            .allowEmptyShould(true)
            .because("nobody calls a controller but the dispatcher");

    @ArchTest
    static final ArchRule settings_are_named_so = classes()
            .that()
            .areAnnotatedWith(ConfigurationProperties.class)
            .should()
            .haveSimpleNameEndingWith("Settings")
            .because("what a clinic may set is found by that word");

    @ArchTest
    static final ArchRule exceptions_are_named_so = classes()
            .that()
            .areAssignableTo(Throwable.class)
            .and()
            .arePublic()
            .should()
            .haveSimpleNameEndingWith("Exception")
            .because("a reader of a catch clause must not guess");

    @ArchTest
    static final ArchRule names_say_what_a_class_is_for = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Helper|Helpers|Util|Utils|Dto|DTO|Abstract\\w+|Base\\w+Delegate)")
            .because("such a word takes the place of the one that would help");

    @ArchTest
    static final ArchRule collaborators_come_through_the_constructor = noFields()
            .should()
            .beAnnotatedWith(Autowired.class)
            .orShould()
            .beAnnotatedWith(Value.class)
            .because("a class that cannot be built without its parts cannot be built wrong");

    @ArchTest
    static final ArchRule loggers_are_constants = fields().that()
            .haveRawType(org.slf4j.Logger.class)
            .should()
            .haveModifier(JavaModifier.STATIC)
            .andShould()
            .haveModifier(JavaModifier.FINAL)
            .andShould()
            .bePrivate()
            .allowEmptyShould(true)
            .because("a log line belongs to the class that wrote it");

    @ArchTest
    static final ArchRule nothing_is_printed = noClasses()
            .should(ACCESS_STANDARD_STREAMS)
            .because("what is printed has no level, no request id and no off switch");

    @ArchTest
    static final ArchRule time_comes_from_the_clock = noClasses()
            .should()
            .callMethodWhere(asks_the_machine_for_the_time())
            .orShould()
            .callConstructor(Date.class)
            .because("tests move the one Clock bean, and due dates must not depend on the machine");

    @ArchTest
    static final ArchRule old_dates_stay_at_the_engine = noClasses()
            .that(resideOutsideOfPackages(PROCESS, "org.carerelay.platform.."))
            .should()
            .dependOnClassesThat(describe(
                    "are java.util.Date or Calendar",
                    type -> type.isEquivalentTo(Date.class) || type.isEquivalentTo(Calendar.class)))
            .because("only the engine speaks java.util.Date");

    private static DescribedPredicate<JavaClass> implementAny(Class<?>... interfaces) {
        return describe("implement a form", type -> {
            for (Class<?> one : interfaces) {
                if (type.isAssignableTo(one) && !type.isInterface()) {
                    return true;
                }
            }
            return false;
        });
    }

    private static DescribedPredicate<JavaCall<?>> asks_the_machine_for_the_time() {
        return describe("asks the machine for the time or its zone", call -> {
            JavaClass owner = call.getTargetOwner();
            String method = call.getName();
            boolean byClock =
                    call.getTarget().getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Clock.class));
            return owner.getPackageName().equals("java.time") && method.equals("now") && !byClock
                    || owner.isEquivalentTo(Clock.class) && method.startsWith("system")
                    || owner.isEquivalentTo(ZoneId.class) && method.equals("systemDefault")
                    || owner.isEquivalentTo(System.class) && method.equals("currentTimeMillis");
        });
    }
}
