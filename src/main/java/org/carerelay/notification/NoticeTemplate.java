package org.carerelay.notification;

/** What an e-mail may say; its words stand in {@code messages/notification*.properties} under the name. */
public enum NoticeTemplate {
    /** We have got your request. */
    RECEIVED(false, false),
    /** Somebody wrote to you. */
    NEW_MESSAGE(false, true),
    /** We wait for your answer. */
    YOUR_TURN(true, true),
    /** Your care team asks how you are. */
    QUESTION(true, false),
    /** Our answer comes later than we said. */
    DELAY(false, false),
    /** To staff: messages wait for your inbox time. */
    STAFF_DIGEST(false, false),
    /** To staff: something urgent waits. */
    STAFF_URGENT(false, false),
    /** To a clinician who chose to be reached: something waits about that patient. */
    STAFF_REACHED(false, false);

    private final boolean reminder;
    private final boolean bundled;

    NoticeTemplate(boolean reminder, boolean bundled) {
        this.reminder = reminder;
        this.bundled = bundled;
    }

    boolean isForStaff() {
        return this == STAFF_DIGEST || this == STAFF_URGENT || this == STAFF_REACHED;
    }

    /** Whether it asks for something and can wait for the day; news that a patient waits for goes out at any hour. */
    boolean isReminder() {
        return reminder;
    }

    /** Whether one e-mail may stand for several of these. */
    boolean isBundled() {
        return bundled;
    }
}
