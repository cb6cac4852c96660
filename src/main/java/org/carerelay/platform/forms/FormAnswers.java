package org.carerelay.platform.forms;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Validated answers by field key, in the order of the form: text, whole numbers ({@link Integer} or {@link Long}),
 * {@link Double}, {@link Boolean}, dates as ISO text, lists of text. A field that was left empty or is hidden is not in
 * it; a tick box that shows always is.
 */
public final class FormAnswers {

    private final Map<String, Object> all;
    private final Set<String> visible;
    private final Set<String> recordKeys;

    FormAnswers(Map<String, Object> all, Set<String> visible, Set<String> recordKeys) {
        this.all = Collections.unmodifiableMap(new LinkedHashMap<>(all));
        this.visible = new HashSet<>(visible);
        this.recordKeys = new HashSet<>(recordKeys);
    }

    /** Every answer. */
    public Map<String, Object> all() {
        return all;
    }

    /** What belongs to the record and must never become a process variable. */
    public Map<String, Object> record() {
        return only(recordKeys::contains);
    }

    /** What the process may know: codes, numbers, flags and dates. */
    public Map<String, Object> routing() {
        return only(key -> !recordKeys.contains(key));
    }

    /** Whether the person saw this field and left it empty; false for one that was hidden. */
    public boolean leftEmpty(String key) {
        return visible.contains(key) && !all.containsKey(key);
    }

    private Map<String, Object> only(Predicate<String> wanted) {
        var some = new LinkedHashMap<>(all);
        some.keySet().removeIf(wanted.negate());
        return Collections.unmodifiableMap(some);
    }
}
