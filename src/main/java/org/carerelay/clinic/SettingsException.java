package org.carerelay.clinic;

/** The settings of the clinic do not allow a start; the message says in one line what to set. */
class SettingsException extends RuntimeException {

    SettingsException(String message) {
        super(message);
    }
}
