package org.carerelay.clinic.process;

import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.carerelay.clinic.Physicians;
import org.carerelay.platform.engine.WithoutIdentity;
import org.springframework.stereotype.Component;

/** Doctors are the members of the group {@code physician}. */
@Component
class EnginePhysicians implements Physicians {

    private final IdentityService identities;

    EnginePhysicians(IdentityService identities) {
        this.identities = identities;
    }

    @Override
    public Optional<String> nameOf(String staff) {
        // patients ask too, who may read no accounts
        return WithoutIdentity.ask(
                identities,
                () -> Optional.ofNullable(identities
                                .createUserQuery()
                                .userId(staff)
                                .memberOfGroup(StaffGroup.PHYSICIAN.id())
                                .singleResult())
                        .map(user -> user.getFirstName() + " " + user.getLastName()));
    }
}
