package org.carerelay.messaging;

/** The account may not write about this patient; nothing was stored. */
public class NotAllowedException extends RuntimeException {

    NotAllowedException() {
        super("not allowed to write about this patient");
    }
}
