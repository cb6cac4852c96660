package org.carerelay.messaging;

/** The conversation ended too long ago for a reply; a new message is the way. Nothing was stored. */
public class ReplyTooLateException extends RuntimeException {

    ReplyTooLateException() {
        super("the conversation takes no more replies");
    }
}
