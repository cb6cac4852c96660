package org.carerelay.messaging;

/** A message would wait longer than the rules say and nobody said why; nothing was stored. */
public class ReasonMissingException extends RuntimeException {

    ReasonMissingException() {
        super("a reason is missing");
    }
}
