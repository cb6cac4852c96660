package org.carerelay.benchmark;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import org.carerelay.support.Caller;

/** Nina in Tasklist: the calls that its page makes, in their order, as a browser's network log shows them. */
final class Nurse {

    private static final String API = "/camunda/api/engine/engine/default";
    private static final String LIST_BODY = """
            {"processVariables": [], "taskVariables": [], "caseInstanceVariables": [], "firstResult": 0, "maxResults": 15,
             "sorting": [{"sortBy": "priority", "sortOrder": "desc"}, {"sortBy": "dueDate", "sortOrder": "asc"}],
             "active": true}""";

    /** What a nurse fills in: the whole of {@code TriageMessage.form} for a plain answer. */
    private static final String ANSWERS = """
            {"variables": {
             "urgency": {"value": "ROUTINE"},
             "downgradeReason": {"value": "Nothing in it is urgent."},
             "disposition": {"value": "ANSWER_NOW"},
             "replyText": {"value": "Your letter is ready. You can pick it up at the front desk."},
             "internalNote": {"value": ""}}}""";

    private final Caller tasklist;
    private final String toDoNow;

    private Nurse(Caller tasklist, String toDoNow) {
        this.tasklist = tasklist;
        this.toDoNow = toDoNow;
    }

    static Nurse signedIn(int port) throws JsonProcessingException {
        var tasklist = new Caller(port)
                .inTasklist("nina", "demo-clinic")
                .with("Accept", "application/hal+json, application/json; q=0.5");
        String lists =
                ok(tasklist.get(API + "/filter?firstResult=0&maxResults=2000&itemCount=false&resourceType=Task"));
        for (JsonNode list : new ObjectMapper().readTree(lists)) {
            if (list.path("name").asText().equals("To do now")) {
                return new Nurse(tasklist, list.path("id").asText());
            }
        }
        throw new IllegalStateException("nina has no list \"To do now\"");
    }

    /** The call behind the list that opens first: the number of tasks and the first fifteen of them. */
    int openList() {
        String tasks =
                ok(tasklist.json("POST", API + "/filter/" + toDoNow + "/list?firstResult=0&maxResults=15", LIST_BODY));
        try {
            return new ObjectMapper().readTree(tasks).path("count").asInt();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    void claim(String task) {
        ok(tasklist.json("POST", path(task) + "/claim", "{\"userId\": \"nina\"}"));
        ok(tasklist.get(path(task)));
    }

    /** Shows the task with its form. */
    void open(String task) {
        ok(tasklist.get(path(task)));
        ok(tasklist.get(path(task) + "/form"));
        ok(tasklist.get(path(task) + "/deployed-form"));
        ok(tasklist.get(path(task) + "/form-variables?deserializeValues=false"));
    }

    void complete(String task) {
        ok(tasklist.json("POST", path(task) + "/submit-form", ANSWERS));
    }

    private static String path(String task) {
        return API + "/task/" + task;
    }

    private static String ok(HttpResponse<String> answer) {
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.request().uri() + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
