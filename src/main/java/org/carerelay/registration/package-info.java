/** From a start form to an identified patient; so far the search for records that a person may have already. */
@ApplicationModule(
        displayName = "Registration",
        allowedDependencies = {"kernel", "platform :: engine", "patient"})
@NullMarked
package org.carerelay.registration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
