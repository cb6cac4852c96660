package org.carerelay.messaging.process;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.carerelay.platform.forms.FormSchema;

/** One form file of staff, with its components in the order of the file, groups before what is in them. */
record StaffForm(String name, FormSchema schema, List<JsonNode> components) {

    /** The fourteen forms behind tasks; the patient's own forms are not among them. */
    static List<String> names() {
        return List.of(
                "TriageMessage",
                "AnswerRequest",
                "SafetyCall",
                "DecideWelfareCheck",
                "FollowUpEmergency",
                "CallPatient",
                "BookVisit",
                "FindAnotherWay",
                "AnswerAsClinician",
                "SendReply",
                "CallAboutReply",
                "ConfirmWithdrawal",
                "ReviewConduct",
                "ReviewUrgencies");
    }

    static StaffForm read(String name) {
        try {
            String json = Files.readString(Path.of("forms/messaging", name + ".form"));
            var components = new ArrayList<JsonNode>();
            collect(new ObjectMapper().readTree(json), components);
            return new StaffForm(name, FormSchema.parse(json), components);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<StaffForm> all() {
        return names().stream().map(StaffForm::read);
    }

    Stream<JsonNode> ofType(String type) {
        return components.stream().filter(part -> part.path("type").asText().equals(type));
    }

    private static void collect(JsonNode parent, List<JsonNode> found) {
        parent.path("components").forEach(part -> {
            found.add(part);
            collect(part, found);
        });
    }

    @Override
    public String toString() {
        return name;
    }
}
