package org.carerelay.clinic.web;

import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.carerelay.clinic.ClinicSettings;
import org.carerelay.clinic.process.StaffTasks;
import org.carerelay.platform.engine.PatientTab;
import org.carerelay.platform.engine.PatientTab.Section;
import org.carerelay.platform.forms.FormDrafts;
import org.carerelay.platform.forms.FormSchema;
import org.carerelay.platform.security.Authorities;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What our scripts in Tasklist ask for, on behalf of the person who is signed in. */
@RestController
@RequestMapping("/staff/api")
class TasklistController {

    private final ClinicSettings clinic;
    private final StaffTasks tasks;
    private final FormDrafts drafts;
    private final ObjectProvider<PatientTab> patientTab;

    TasklistController(
            ClinicSettings clinic, StaffTasks tasks, FormDrafts drafts, ObjectProvider<PatientTab> patientTab) {
        this.clinic = clinic;
        this.tasks = tasks;
        this.drafts = drafts;
        this.patientTab = patientTab;
    }

    /**
     * What Tasklist needs to know when it opens.
     *
     * @param name of the clinic
     * @param administrator whether this person may change filters and create tasks
     * @param csrfHeader name of the header that a write must carry
     * @param csrfToken its value
     */
    record Desk(String name, boolean administrator, String csrfHeader, String csrfToken) {}

    @GetMapping("/clinic")
    Desk desk(Authentication staff, CsrfToken csrf) {
        boolean administrator = staff.getAuthorities().stream()
                .anyMatch(authority -> Authorities.ADMINISTRATOR.equals(authority.getAuthority()));
        return new Desk(clinic.name(), administrator, csrf.getHeaderName(), csrf.getToken());
    }

    @GetMapping("/tasks/{id}/patient")
    ResponseEntity<List<Section>> patient(@PathVariable String id, Principal staff) {
        return ResponseEntity.of(tasks.find(staff.getName(), id)
                .map(task -> patientTab.stream()
                        .flatMap(tab -> tab.of(task, staff.getName()).stream())
                        .toList()));
    }

    /** @param texts what stands in the text areas of the form, by component id */
    @PutMapping("/tasks/{id}/draft")
    ResponseEntity<Void> keepDraft(@PathVariable String id, @RequestBody Map<String, String> texts, Principal staff) {
        var form = tasks.form(staff.getName(), id);
        if (form.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        try {
            drafts.save("staff:" + staff.getName(), id, byKey(form.get(), texts));
            return ResponseEntity.noContent().build();
        } catch (IllegalArgumentException tooLong) {
            return ResponseEntity.status(HttpStatus.PAYLOAD_TOO_LARGE).build();
        }
    }

    private static Map<String, String> byKey(FormSchema form, Map<String, String> texts) {
        var answers = new LinkedHashMap<String, String>();
        form.fields().forEach(field -> {
            String text = texts.get(field.id());
            if (field.key() != null && text != null && field.type().equals("textarea")) {
                answers.put(field.key(), text);
            }
        });
        return answers;
    }
}
