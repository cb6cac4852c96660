/** The pages patients use: thin, they call other modules and render. */
@ApplicationModule(
        displayName = "Portal",
        allowedDependencies = {
            "kernel",
            "platform :: engine",
            "platform :: forms",
            "platform :: security",
            "platform :: web",
            "clinic",
            "patient",
            "messaging",
            "welfare",
            "journey"
        })
@NullMarked
package org.carerelay.portal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
