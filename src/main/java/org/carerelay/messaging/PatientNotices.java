package org.carerelay.messaging;

import org.carerelay.notification.NoticeTemplate;
import org.carerelay.notification.Notices;
import org.springframework.stereotype.Component;

/** Tells the writer of a case by e-mail that there is something on the portal. */
@Component
class PatientNotices {

    private final Notices notices;

    PatientNotices(Notices notices) {
        this.notices = notices;
    }

    void received(MessageThread thread) {
        tell(thread, NoticeTemplate.RECEIVED, "received");
    }

    void answered(MessageThread thread, Message answer) {
        tell(thread, NoticeTemplate.NEW_MESSAGE, "message/" + answer.number());
    }

    /** We can go on only when the patient has answered. */
    void asked(MessageThread thread, Message question) {
        tell(thread, NoticeTemplate.YOUR_TURN, "question/" + question.number());
    }

    /**
     * Says once more what was said before.
     *
     * @param time which reminder it is, from 1
     */
    void reminded(MessageThread thread, int time) {
        boolean asked = thread.status() == RequestState.ASKED;
        tell(thread, asked ? NoticeTemplate.YOUR_TURN : NoticeTemplate.NEW_MESSAGE, "reminder/" + time);
    }

    /** A case has ended without an answer of staff; its last message says why. */
    void closed(MessageThread thread) {
        tell(thread, NoticeTemplate.NEW_MESSAGE, "closed");
    }

    void delayed(MessageThread thread) {
        tell(thread, NoticeTemplate.DELAY, "delay/" + thread.promised().by());
    }

    private void tell(MessageThread thread, NoticeTemplate template, String what) {
        notices.tell(thread.reference(), thread.account(), template, thread.reference() + "/" + what);
    }
}
