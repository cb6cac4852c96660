package org.carerelay.clinic.process;

import java.util.List;
import org.carerelay.platform.engine.StartUpLock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Before the first request: groups, their rights and lists, the administrator, and the demo staff where wanted. */
@Component
class AccessAtStartUp implements SmartInitializingSingleton {

    private static final String ADMINISTRATOR = "admin";

    private final StartUpLock lock;
    private final StaffGroups groups;
    private final StaffRights rights;
    private final TaskFilters filters;
    private final StaffAccounts accounts;
    private final ObjectProvider<DemoStaff> demoStaff;
    private final String adminPassword;

    AccessAtStartUp(
            StartUpLock lock,
            StaffGroups groups,
            StaffRights rights,
            TaskFilters filters,
            StaffAccounts accounts,
            ObjectProvider<DemoStaff> demoStaff,
            @Value("${carerelay.admin-password}") String adminPassword) {
        this.lock = lock;
        this.groups = groups;
        this.rights = rights;
        this.filters = filters;
        this.accounts = accounts;
        this.demoStaff = demoStaff;
        this.adminPassword = adminPassword;
    }

    @Override
    public void afterSingletonsInstantiated() {
        lock.alone(this::createMissing);
    }

    private void createMissing() {
        groups.createMissing();
        rights.grantMissing();
        filters.createMissing();
        if (!adminPassword.isBlank()) {
            accounts.createMissing(ADMINISTRATOR, "Admin", "", null, adminPassword, List.of(StaffGroup.ADMINISTRATOR));
            accounts.setPassword(ADMINISTRATOR, adminPassword);
        }
        demoStaff.ifAvailable(DemoStaff::createMissing);
    }
}
