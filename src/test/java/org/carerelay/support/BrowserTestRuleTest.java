package org.carerelay.support;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import org.junit.jupiter.api.Tag;

@AnalyzeClasses(packages = "org.carerelay", importOptions = ImportOption.OnlyIncludeTests.class)
class BrowserTestRuleTest {

    @ArchTest
    static final ArchRule tests_that_look_at_pages_are_browser_tests = noClasses()
            .that()
            .haveSimpleNameEndingWith("Test")
            .and()
            .areNotMetaAnnotatedWith(Tag.class)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.microsoft.playwright..")
            .because("only browser tests are run again when they fail");
}
