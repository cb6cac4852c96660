/** Who the patient is: the record, portal accounts and people who act for somebody. */
@ApplicationModule(
        displayName = "Patient",
        allowedDependencies = {"kernel", "platform :: security", "platform :: forms", "clinic"})
@NullMarked
package org.carerelay.patient;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
