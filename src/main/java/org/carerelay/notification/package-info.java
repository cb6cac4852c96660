/** What we tell people outside the portal: that there is something to read, never what. */
@ApplicationModule(
        displayName = "Notification",
        allowedDependencies = {"kernel", "platform :: engine", "platform :: forms", "clinic", "patient"})
@NullMarked
package org.carerelay.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
