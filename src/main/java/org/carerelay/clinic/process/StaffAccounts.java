package org.carerelay.clinic.process;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.carerelay.platform.engine.StaffPasswords;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Creates accounts of staff. */
@Component
class StaffAccounts {

    private final IdentityService identities;
    private final StaffPasswords passwords;

    StaffAccounts(IdentityService identities, StaffPasswords passwords) {
        this.identities = identities;
        this.passwords = passwords;
    }

    /** Does nothing to an account that exists. */
    void createMissing(
            String id,
            String firstName,
            String lastName,
            @Nullable String email,
            String password,
            List<StaffGroup> groups) {
        if (identities.createUserQuery().userId(id).count() > 0) {
            return;
        }
        var user = identities.newUser(id);
        user.setFirstName(firstName);
        user.setLastName(lastName);
        user.setEmail(email);
        user.setPassword(password);
        identities.saveUser(user);
        groups.forEach(group -> identities.createMembership(id, group.id()));
    }

    void setPassword(String id, String password) {
        if (!passwords.match(id, password)) {
            var user = identities.createUserQuery().userId(id).singleResult();
            user.setPassword(password);
            identities.saveUser(user);
        }
    }
}
