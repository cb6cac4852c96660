package org.carerelay.clinic.process;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** Sees to it that the nine groups exist. */
@Component
class StaffGroups {

    private final IdentityService identities;

    StaffGroups(IdentityService identities) {
        this.identities = identities;
    }

    void createMissing() {
        for (StaffGroup group : StaffGroup.values()) {
            if (identities.createGroupQuery().groupId(group.id()).count() == 0) {
                create(group);
            }
        }
    }

    private void create(StaffGroup group) {
        var created = identities.newGroup(group.id());
        created.setName(group.displayName());
        created.setType(group == StaffGroup.ADMINISTRATOR ? "SYSTEM" : "WORKFLOW");
        identities.saveGroup(created);
    }
}
