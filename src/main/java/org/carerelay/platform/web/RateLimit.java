package org.carerelay.platform.web;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Counts tries by key, for example by account or by network address, in the memory of this node. */
public final class RateLimit {

    /** More keys than that are an attack; then the oldest are forgotten rather than the memory filled. */
    private static final int MOST_KEYS = 200_000;

    private final Clock clock;
    private final LoadingCache<String, Bucket> buckets;

    public RateLimit(LimitSettings.Limit limit, Clock clock) {
        this.clock = clock;
        this.buckets = Caffeine.newBuilder()
                .maximumSize(MOST_KEYS)
                .expireAfterAccess(limit.within().plusMinutes(1))
                .build(key -> bucket(limit));
    }

    /** Takes one try. Empty when there was one left, else the time from which there is one again. */
    public Optional<Instant> take(String key) {
        var probe = buckets.get(key).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed()
                ? Optional.empty()
                : Optional.of(clock.instant().plusNanos(probe.getNanosToWaitForRefill()));
    }

    /** Gives one try back, because it turned out to be an honest one. */
    public void giveBack(String key) {
        buckets.get(key).addTokens(1);
    }

    private Bucket bucket(LimitSettings.Limit limit) {
        return Bucket.builder()
                .withCustomTimePrecision(new ClockMeter(clock))
                .addLimit(bandwidth -> bandwidth.capacity(limit.tries()).refillGreedy(limit.tries(), limit.within()))
                .build();
    }

    private record ClockMeter(Clock clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return Duration.ofMillis(clock.millis()).toNanos();
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
