package org.carerelay.messaging;

/** The question about an emergency was left open, or answered both ways; nothing was stored. */
public class NotScreenedException extends RuntimeException {

    NotScreenedException() {
        super("the question about an emergency was not answered");
    }
}
