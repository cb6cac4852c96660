package org.carerelay.platform.engine;

import java.util.List;

/** What the tab "Patient" in Tasklist shows beside a task: plain text, worked out whenever it is opened. */
public interface PatientTab {

    /** The record behind the task, in the order in which staff read it; empty when there is none. */
    List<Section> of(OpenTask task);

    /**
     * One part of the tab.
     *
     * @param lines shown one below the other, exactly as they are
     */
    record Section(String title, List<String> lines) {}
}
