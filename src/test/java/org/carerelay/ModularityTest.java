package org.carerelay;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    private static final ApplicationModules MODULES = ApplicationModules.of(CarerelayApplication.class);
    private static final org.springframework.modulith.core.ApplicationModule KERNEL =
            MODULES.getModuleByName("kernel").orElseThrow();

    @Test
    void modules_reach_each_other_only_where_they_say_so() {
        MODULES.verify();
    }

    @Test
    void every_module_says_what_it_may_use() {
        var others = MODULES.stream().filter(module -> !module.equals(KERNEL));

        assertThat(others).allSatisfy(module -> {
            var declared = module.getBasePackage().findAnnotation(ApplicationModule.class);

            assertThat(declared).as(module.getDisplayName()).isPresent();
            assertThat(declared.get().allowedDependencies())
                    .as(module.getDisplayName())
                    .doesNotContain(ApplicationModule.OPEN_TOKEN);
        });
    }

    @Test
    void the_kernel_needs_no_other_module() {
        assertThat(KERNEL.getDirectDependencies(MODULES).isEmpty()).isTrue();
    }
}
