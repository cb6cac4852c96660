package org.carerelay.notification;

/** A clinic without e-mail: patients see everything on the portal and are called. */
final class NoTransport implements NoticeTransport {

    @Override
    public boolean isOpen() {
        return false;
    }

    @Override
    public Delivery send(OutgoingNotice notice) {
        return Delivery.UNREACHABLE;
    }
}
