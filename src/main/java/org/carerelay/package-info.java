/** The Carerelay application; every capability is a module of its own below this package. */
@NullMarked
package org.carerelay;

import org.jspecify.annotations.NullMarked;
