package org.carerelay.clinic.web;

import java.util.Map;
import java.util.stream.Collectors;
import org.carerelay.clinic.Absences;
import org.carerelay.clinic.Clinician;
import org.carerelay.clinic.Rota;
import org.carerelay.clinic.StaffDirectory;
import org.springframework.stereotype.Component;

/** Says before an absence is saved which open tasks somebody else takes over. */
@Component
class Takeover {

    private final Rota rota;
    private final StaffDirectory staff;

    Takeover(Rota rota, StaffDirectory staff) {
        this.rota = rota;
        this.staff = staff;
    }

    String sentence(Absences.Wanted wanted) {
        Map<String, Long> tasks = staff.openTasksOf(wanted.clinician());
        String who = name(wanted.clinician());
        if (tasks.isEmpty()) {
            return who + " holds no open task now.";
        }
        String steps = tasks.entrySet().stream()
                .map(step -> step.getKey() + " (" + step.getValue() + ")")
                .collect(Collectors.joining(", "));
        String cover = cover(wanted);
        return cover.isEmpty()
                ? who + " holds these open tasks and nobody takes them over: " + steps + '.'
                : cover + " takes over these open tasks of " + who + ": " + steps + '.';
    }

    private String cover(Absences.Wanted wanted) {
        if (wanted.cover() != null) {
            return name(wanted.cover());
        }
        return rota.coverOf(
                        wanted.clinician(), wanted.from().atZone(rota.zone()).toInstant())
                .map(this::name)
                .orElse("");
    }

    private String name(String userId) {
        return rota.clinicians().stream()
                .filter(clinician -> clinician.userId().equals(userId))
                .map(Clinician::name)
                .findFirst()
                .orElse(userId);
    }
}
