/** Listens to the engine and writes what happened to the ledger. */
@NullMarked
package org.carerelay.journey.process;

import org.jspecify.annotations.NullMarked;
