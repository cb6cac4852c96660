/** Message triage as the engine sees it: the only package of this module that knows the engine. */
@NullMarked
package org.carerelay.messaging.process;

import org.jspecify.annotations.NullMarked;
