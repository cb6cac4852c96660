package org.carerelay.platform.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/** Says which models were refused and why. Not ready while a process has no good version at all. */
@Component
class ModelsHealthIndicator implements HealthIndicator {

    private final Map<String, List<String>> refused = new LinkedHashMap<>();
    private final List<String> notices = new ArrayList<>();
    private final Map<String, List<String>> warnings = new TreeMap<>();
    private boolean missing;

    synchronized void refused(String bundle, List<String> faults, boolean hasGoodVersion) {
        refused.put(bundle, faults);
        missing |= !hasGoodVersion;
    }

    synchronized void notice(String notice) {
        notices.add(notice);
    }

    /** What should be looked at in the running version of a process; takes the place of what was told before. */
    synchronized void warned(String process, List<String> told) {
        warnings.put(process, told);
    }

    @Override
    public synchronized Health health() {
        var health = missing ? Health.down() : Health.up();
        refused.forEach(health::withDetail);
        var all = new ArrayList<>(notices);
        warnings.values().forEach(all::addAll);
        if (!all.isEmpty()) {
            health.withDetail("notices", all);
        }
        return health.build();
    }
}
