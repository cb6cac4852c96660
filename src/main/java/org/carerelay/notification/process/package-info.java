/** The process that begins where an e-mail has failed. */
@NullMarked
package org.carerelay.notification.process;

import org.jspecify.annotations.NullMarked;
