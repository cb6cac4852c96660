package org.carerelay.notification;

/** How far a notice has got. */
public enum NoticeState {
    /** To be sent at its next try. */
    WAITING,
    /** One node is handing it to the mail server. */
    SENDING,
    /** The mail server has taken it, or another e-mail to the same person has told the same. */
    SENT,
    /** Refused to the last try: a person decides what happens. */
    FAILED,
    /** It may have left and it may not: a person decides what happens. */
    UNCERTAIN
}
