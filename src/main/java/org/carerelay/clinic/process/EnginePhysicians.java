package org.carerelay.clinic.process;

import java.time.Clock;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.carerelay.clinic.ClinicianState;
import org.carerelay.clinic.Physicians;
import org.carerelay.clinic.Rota;
import org.carerelay.platform.engine.WithoutIdentity;
import org.springframework.stereotype.Component;

/** Doctors are the members of the group {@code physician} who have not left. */
@Component
class EnginePhysicians implements Physicians {

    private final IdentityService identities;
    private final Rota rota;
    private final Clock clock;

    EnginePhysicians(IdentityService identities, Rota rota, Clock clock) {
        this.identities = identities;
        this.rota = rota;
        this.clock = clock;
    }

    @Override
    public Optional<String> nameOf(String staff) {
        if (rota.stateOf(staff, clock.instant()) == ClinicianState.LEFT) {
            return Optional.empty();
        }
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
