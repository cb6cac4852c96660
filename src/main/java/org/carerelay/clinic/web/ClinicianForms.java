package org.carerelay.clinic.web;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.carerelay.clinic.Clinician;
import org.carerelay.clinic.Rota;
import org.carerelay.clinic.StaffDirectory;
import org.springframework.stereotype.Component;

/** The form of the rota page about a clinician: whose time the clinic plans, who covers, who leaves when. */
@Component
class ClinicianForms {

    static final String NAME = "person";

    private static final String GROUP = "physician";
    private static final String TEAM = "clinic";

    private final Rota rota;
    private final StaffDirectory staff;

    ClinicianForms(Rota rota, StaffDirectory staff) {
        this.rota = rota;
        this.staff = staff;
    }

    /** What is known of somebody, by id of the field; empty for nobody. */
    Map<String, String> known(String userId) {
        return find(userId).map(ClinicianForms::fields).orElse(Map.of());
    }

    /** What was entered; {@link RotaForm#problems()} says whether it can be used. */
    Clinician read(RotaForm form) {
        String userId = form.required("account", "Choose whose time it is.");
        if (!userId.isEmpty() && find(userId).isEmpty() && !withoutPlan().contains(userId)) {
            form.refuse("account", "Choose one of the physicians.");
        }
        String name = form.required("name", "Write the name as patients read it.");
        LocalDate leftOn =
                form.optionalDay("leftOn", "Enter the first day without them, or leave it empty while they work here.");
        return new Clinician(
                userId, name, find(userId).map(Clinician::team).orElse(TEAM), leftOn, form.choice("panelCover"));
    }

    /** Physicians with an account whose time the clinic does not plan yet. */
    List<String> withoutPlan() {
        return staff.membersOf(GROUP).stream()
                .filter(member -> !rota.plans(member))
                .toList();
    }

    private Optional<Clinician> find(String userId) {
        return rota.clinicians().stream()
                .filter(clinician -> clinician.userId().equals(userId))
                .findFirst();
    }

    private static Map<String, String> fields(Clinician clinician) {
        var fields = new LinkedHashMap<String, String>();
        fields.put(NAME + "-account", clinician.userId());
        fields.put(NAME + "-name", clinician.name());
        fields.put(NAME + "-panelCover", Objects.requireNonNullElse(clinician.panelCover(), ""));
        fields.put(
                NAME + "-leftOn",
                clinician.leftOn() == null ? "" : clinician.leftOn().toString());
        return fields;
    }
}
