package org.carerelay.clinic;

/** How late a stage is: from a reminder to the last call for help. */
public enum SlaLevel {
    /** Reminder, nothing is late yet. */
    L0(0),
    /** Breach: the stage is late. */
    L1(1),
    L2(2),
    L3(3);

    private final int number;

    SlaLevel(int number) {
        this.number = number;
    }

    /** The level as processes carry it, 0 to 3. */
    public int number() {
        return number;
    }
}
