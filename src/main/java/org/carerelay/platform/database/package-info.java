/** Creates every table, the libraries' own included, before anything else starts. */
@NullMarked
package org.carerelay.platform.database;

import org.jspecify.annotations.NullMarked;
