package org.carerelay.notification;

/** The way out of the house. */
interface NoticeTransport {

    /** Whether there is a way at all; without one no notice is kept for later. */
    boolean isOpen();

    /** Hands the e-mail over once and tells what became of it; never throws what the mail server said. */
    Delivery send(OutgoingNotice notice);
}
