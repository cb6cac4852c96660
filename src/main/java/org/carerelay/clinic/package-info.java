/** The clinic itself: staff, groups, opening hours, holidays and the clock of promises and deadlines. */
@ApplicationModule(
        displayName = "Clinic",
        allowedDependencies = {
            "kernel",
            "platform :: engine",
            "platform :: forms",
            "platform :: security",
            "platform :: web",
            "journey"
        })
@NullMarked
package org.carerelay.clinic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
