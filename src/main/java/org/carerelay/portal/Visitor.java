package org.carerelay.portal;

/** Which links the head of a page offers. */
enum Visitor {
    SIGNED_IN,
    SIGNED_OUT,
    /** The page does not ask, so that it works without session and database. */
    ANYONE
}
