package org.carerelay.portal;

/** The word that says where a request stands; each has a colour and an icon of its own. */
enum RequestTag {
    OPEN("blue"),
    PATIENT("yellow"),
    THIRD_PARTY("purple"),
    ANSWERED("green"),
    CLOSED("grey");

    private final String colour;

    RequestTag(String colour) {
        this.colour = colour;
    }

    public String colour() {
        return colour;
    }

    /** Whether somebody still has to do something before the patient has an answer. */
    public boolean waits() {
        return this != ANSWERED && this != CLOSED;
    }

    /** Whether our clock runs. */
    boolean isOurs() {
        return this == OPEN || this == THIRD_PARTY;
    }
}
