/** The ledger: one append-only row for every step a request takes, and what is read from it. */
@ApplicationModule(
        displayName = "Journey",
        allowedDependencies = {"kernel", "platform :: engine"})
@NullMarked
package org.carerelay.journey;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
