package org.carerelay.messaging;

/** The request is answered or has ended, or that was asked before: there is nothing to withdraw. Nothing was stored. */
public class WithdrawalTooLateException extends RuntimeException {

    WithdrawalTooLateException() {
        super("there is nothing to withdraw");
    }
}
