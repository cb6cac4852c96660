/** A physician asks how a patient is; the patient answers on the portal, and silence is followed up. */
@ApplicationModule(
        displayName = "Welfare",
        allowedDependencies = {
            "kernel",
            "platform :: engine",
            "platform :: forms",
            "clinic",
            "patient",
            "journey",
            "notification",
            "messaging"
        })
@NullMarked
package org.carerelay.welfare;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
