package org.carerelay.notification;

/** What became of an e-mail that was handed over. */
enum Delivery {
    /** The mail server has taken it. */
    ACCEPTED,
    /** The mail server has not taken it and said so. */
    REFUSED,
    /** The mail server has not taken it because there is no such mailbox, and will not take it later either. */
    UNDELIVERABLE,
    /** There was no talking to the mail server, so it has not taken it. */
    UNREACHABLE,
    /** The connection broke at a moment at which the mail server may have taken it. */
    UNCLEAR
}
