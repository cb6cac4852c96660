/** What the models of registration call. */
@NullMarked
package org.carerelay.registration.process;

import org.jspecify.annotations.NullMarked;
