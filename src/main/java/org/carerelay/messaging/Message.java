package org.carerelay.messaging;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import org.carerelay.messaging.MessageView.Author;
import org.jspecify.annotations.Nullable;

/** One message of a thread; the answer of staff waits unpublished until the process publishes it. */
@Entity
class Message {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    @Column(name = "written_by")
    private Author author;

    private String authorId;

    @Column(length = 8000)
    private String text;

    private Instant writtenAt;

    private @Nullable Instant publishedAt;

    private @Nullable Instant readAt;

    @SuppressWarnings("NullAway.Init")
    protected Message() {}

    private Message(Author author, String authorId, String text, Instant writtenAt) {
        this.author = author;
        this.authorId = authorId;
        this.text = text;
        this.writtenAt = writtenAt;
    }

    static Message ofPatient(String accountId, String text, Instant at) {
        var message = new Message(Author.PATIENT, accountId, text, at);
        message.publishedAt = at;
        return message;
    }

    /** What a member of staff wrote down for the patient; nothing that the patient would have to read. */
    static Message notedByStaff(String staffId, String text, Instant at) {
        var message = new Message(Author.NOTED_BY_STAFF, staffId, text, at);
        message.publishedAt = at;
        return message;
    }

    static Message ofTheSystem(String text, Instant at) {
        var message = new Message(Author.STAFF, "system", text, at);
        message.publishedAt = at;
        return message;
    }

    static Message draftOfStaff(String staffId, String text, Instant at) {
        return new Message(Author.STAFF, staffId, text, at);
    }

    boolean isDraft() {
        return publishedAt == null;
    }

    boolean isUnread() {
        return author == Author.STAFF && !isDraft() && readAt == null;
    }

    void publish(Instant at) {
        publishedAt = at;
    }

    void read(Instant at) {
        readAt = at;
    }

    String authorId() {
        return authorId;
    }

    boolean isOfPatient() {
        return author == Author.PATIENT;
    }

    boolean isOfStaff() {
        return author == Author.STAFF;
    }

    /** Written by or for the patient, and shown. */
    boolean isForStaff() {
        return !isDraft() && !isOfStaff();
    }

    /** Position in what was written; grows across all conversations. */
    long number() {
        return id == null ? Long.MAX_VALUE : id;
    }

    Instant shownAt() {
        return publishedAt == null ? writtenAt : publishedAt;
    }

    boolean isSameAs(String account, String words) {
        return isOfPatient() && authorId.equals(account) && text.equals(words);
    }

    String text() {
        return text;
    }

    MessageView view() {
        return new MessageView(author, shownAt(), text);
    }
}
