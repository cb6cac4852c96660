package org.carerelay.benchmark;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** A patient who writes a message page by page, as a browser without scripts would, and sends it. */
final class WritingPatient {

    private static final String CHECK = "/messages/new/check";
    private static final Pattern INPUT =
            Pattern.compile("<(?:input|textarea|button)\\b[^>]*\\bname=\"([^\"]+)\"[^>]*>");
    private static final Pattern VALUE = Pattern.compile("\\bvalue=\"([^\"]*)\"");
    private static final Set<String> HIDDEN = Set.of("_csrf", "key", "token", "_token");

    /** One answer to each question that a message about a form or letter asks; other questions keep what is chosen. */
    private static final Map<String, String> ANSWERS = Map.of(
            "rf_none",
            "true",
            "topic",
            "OTHER",
            "selfUrgency",
            "NO_RUSH",
            "messageText",
            "Can you tell me when the letter for my school is ready? Thank you.");

    private final Visitor browser;
    private String checkPage = "";

    private WritingPatient(Visitor browser) {
        this.browser = browser;
    }

    /** Signs in and writes everything up to the page "Check your message, then send". */
    static WritingPatient atTheLastPage(int port, String email) {
        var patient = new WritingPatient(new Visitor(port));
        patient.signIn(email);
        patient.write();
        return patient;
    }

    /** The one request that is measured. */
    void send() {
        var sent = browser.form(CHECK, fields(checkPage));
        if (sent.statusCode() >= 400
                || sent.headers()
                        .firstValue("Location")
                        .filter(at -> at.contains("sent"))
                        .isEmpty()) {
            throw new IllegalStateException("not sent: " + sent.statusCode());
        }
    }

    private void signIn(String email) {
        var fields = new LinkedHashMap<>(fields(browser.get("/login").body()));
        fields.put("email", email);
        fields.put("password", Database.PASSWORD);
        browser.form("/login", fields);
    }

    private void write() {
        String path = "/messages/new";
        for (int page = 0; !path.startsWith(CHECK); page++) {
            if (page > 12) {
                throw new IllegalStateException("the message does not come to its end: " + path);
            }
            String body = browser.get(path).body();
            var answered = browser.form(path, fields(body));
            path = answered.headers()
                    .firstValue("Location")
                    .map(at -> at.replaceFirst("^https?://[^/]+", ""))
                    .orElseThrow(() -> new IllegalStateException("an answer does not fit: " + answered.statusCode()));
        }
        checkPage = browser.get(CHECK).body();
    }

    private static Map<String, String> fields(String page) {
        var fields = new LinkedHashMap<String, String>();
        var inputs = INPUT.matcher(page);
        while (inputs.find()) {
            String name = inputs.group(1);
            String tag = inputs.group();
            var value = VALUE.matcher(tag);
            boolean chosen = tag.contains("type=\"hidden\"") || tag.contains("checked");
            if (ANSWERS.containsKey(name)) {
                fields.put(name, ANSWERS.get(name));
            } else if ((chosen || HIDDEN.contains(name)) && value.find()) {
                fields.put(name, value.group(1));
            } else if (tag.contains("type=\"radio\"") && !fields.containsKey(name) && value.find(0)) {
                fields.put(name, value.group(1)); // the first choice
            }
        }
        return fields;
    }
}
