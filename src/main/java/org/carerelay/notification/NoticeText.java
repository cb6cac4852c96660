package org.carerelay.notification;

/**
 * The words of one e-mail.
 *
 * @param subject up to 60 characters; the body begins with it as its heading
 */
record NoticeText(String subject, String body) {}
