package org.carerelay.notification;

import java.util.UUID;
import org.carerelay.kernel.Reference;

/** The people who call when an e-mail does not get through. */
public interface FrontDesk {

    /** Asks them to decide about a notice, in the transaction that gives it up. */
    void callAbout(Reference reference, UUID notice, NoticeTemplate template);
}
