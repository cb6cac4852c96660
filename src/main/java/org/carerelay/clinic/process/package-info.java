/** The clinic as the engine sees it: expressions for due dates and timers, groups, filters and rights. */
@NullMarked
package org.carerelay.clinic.process;

import org.jspecify.annotations.NullMarked;
