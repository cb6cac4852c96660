/** What every process stands on: engine, form gate, model gate, security, web errors. */
@ApplicationModule(displayName = "Platform", allowedDependencies = "kernel")
@NullMarked
package org.carerelay.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
