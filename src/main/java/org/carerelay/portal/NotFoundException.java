package org.carerelay.portal;

/** There is no such page, or it is not this person's to see: both look the same. */
class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotFoundException() {
        super("not found");
    }
}
