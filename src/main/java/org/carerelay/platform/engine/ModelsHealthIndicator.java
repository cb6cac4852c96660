package org.carerelay.platform.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says which models were refused and why. Not ready while a process has no good version at all. */
@Component
class ModelsHealthIndicator implements HealthIndicator {

    private final Map<String, List<String>> refused = new LinkedHashMap<>();
    private final List<String> notices = new ArrayList<>();
    private boolean missing;

    synchronized void refused(String bundle, List<String> faults, boolean hasGoodVersion) {
        refused.put(bundle, faults);
        missing |= !hasGoodVersion;
    }

    synchronized void notice(String notice) {
        notices.add(notice);
    }

    @Override
    public synchronized Health health() {
        var health = missing ? Health.down() : Health.up();
        refused.forEach(health::withDetail);
        if (!notices.isEmpty()) {
            health.withDetail("notices", List.copyOf(notices));
        }
        return health.build();
    }
}
