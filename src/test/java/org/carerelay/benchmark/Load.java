package org.carerelay.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many callers at once: each item is worked on once, by one of so many threads. */
final class Load {

    private Load() {}

    interface Call<T> {
        void on(T item) throws Exception;
    }

    /** What a load did. */
    record Result(Latencies latencies, double seconds, int calls) {

        double perSecond() {
            return calls / seconds;
        }
    }

    static <T> Result run(int atOnce, List<T> items, Call<T> call) throws InterruptedException, ExecutionException {
        List<Double> took = Collections.synchronizedList(new ArrayList<>());
        var threads = Executors.newFixedThreadPool(atOnce);
        long begun = System.nanoTime();
        try {
            List<Future<?>> all = new ArrayList<>();
            for (T item : items) {
                all.add(threads.submit(() -> {
                    long start = System.nanoTime();
                    call.on(item);
                    took.add((System.nanoTime() - start) / 1e6);
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            threads.shutdown();
        }
        return new Result(Latencies.of(took), (System.nanoTime() - begun) / 1e9, items.size());
    }
}
