/** What patients and their care team write to each other: threads, red flags, triage, replies. */
@ApplicationModule(
        displayName = "Messaging",
        allowedDependencies = {
            "kernel",
            "platform :: engine",
            "platform :: forms",
            "clinic",
            "patient",
            "journey",
            "notification"
        })
@NullMarked
package org.carerelay.messaging;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
