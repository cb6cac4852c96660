/** The process of a welfare update: the only place of this module that knows the engine. */
@NullMarked
package org.carerelay.welfare.process;

import org.jspecify.annotations.NullMarked;
