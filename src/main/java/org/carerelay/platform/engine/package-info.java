/** The process engine and the two gates in front of it; the only package that may touch engine internals. */
@NamedInterface("engine")
@NullMarked
package org.carerelay.platform.engine;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
