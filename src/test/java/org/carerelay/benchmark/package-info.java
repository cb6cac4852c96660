/** Measures the packaged application under load: {@code mvn -Pbenchmark verify}. It reports; it is no timed test. */
@NullMarked
package org.carerelay.benchmark;

import org.jspecify.annotations.NullMarked;
