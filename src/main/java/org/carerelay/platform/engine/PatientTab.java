package org.carerelay.platform.engine;

import java.util.List;

/** What the tab "Patient" in Tasklist shows beside a task: plain text, worked out whenever it is opened. */
public interface PatientTab {

    /**
     * The record behind the task, in the order in which staff read it.
     *
     * @param staff user id of the person who looks; belongs into the audit trail
     * @return nothing when the request is none of this module
     */
    List<Section> of(OpenTask task, String staff);

    /**
     * One part of the tab.
     *
     * @param lines shown one below the other, exactly as they are
     */
    record Section(String title, List<String> lines) {}
}
