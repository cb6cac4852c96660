/** Who may sign in where and reach what: deny by default. */
@NamedInterface("security")
@NullMarked
package org.carerelay.platform.security;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
