package org.carerelay.benchmark;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How long calls took, in milliseconds. Percentiles by nearest rank. */
record Latencies(double[] sorted) {

    static Latencies of(List<Double> milliseconds) {
        double[] sorted = milliseconds.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return new Latencies(sorted);
    }

    double percentile(int percent) {
        int rank = (int) Math.ceil(percent / 100.0 * sorted.length);
        return sorted[Math.max(0, rank - 1)];
    }

    /** p50, p95 and p99 as three cells of a table. */
    String cells() {
        return String.format(Locale.ROOT, "%.1f | %.1f | %.1f", percentile(50), percentile(95), percentile(99));
    }

    /** p50 and p95 as two cells of a table. */
    String middleAndHigh() {
        return String.format(Locale.ROOT, "%.1f | %.1f", percentile(50), percentile(95));
    }
}
