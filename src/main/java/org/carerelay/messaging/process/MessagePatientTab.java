package org.carerelay.messaging.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.carerelay.clinic.ClinicSettings;
import org.carerelay.kernel.PatientId;
import org.carerelay.messaging.CaseNote;
import org.carerelay.messaging.CaseNotes;
import org.carerelay.messaging.MessageCases;
import org.carerelay.messaging.Messages;
import org.carerelay.messaging.OwnDoctors;
import org.carerelay.messaging.RequestState;
import org.carerelay.messaging.RequestSummary;
import org.carerelay.patient.PatientLines;
import org.carerelay.patient.PatientView;
import org.carerelay.patient.Patients;
import org.carerelay.patient.Purpose;
import org.carerelay.platform.engine.OpenTask;
import org.carerelay.platform.engine.PatientTab;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The record behind a message, in the order in which staff read it. */
@Component
class MessagePatientTab implements PatientTab {

    private static final Duration TODAY = Duration.ofHours(24);
    private static final int LAST_CONTACTS = 5;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);

    private final Messages messages;
    private final MessageCases cases;
    private final Patients patients;
    private final PatientLines lines;
    private final OwnDoctors ownDoctors;
    private final CaseNotes caseNotes;
    private final NoteLines noteLines;
    private final ClinicSettings clinic;
    private final Clock clock;

    MessagePatientTab(
            Messages messages,
            MessageCases cases,
            Patients patients,
            PatientLines lines,
            OwnDoctors ownDoctors,
            CaseNotes caseNotes,
            NoteLines noteLines,
            ClinicSettings clinic,
            Clock clock) {
        this.messages = messages;
        this.cases = cases;
        this.patients = patients;
        this.lines = lines;
        this.ownDoctors = ownDoctors;
        this.caseNotes = caseNotes;
        this.noteLines = noteLines;
        this.clinic = clinic;
        this.clock = clock;
    }

    @Override
    public List<Section> of(OpenTask task, String staff) {
        return cases.patientOf(task.reference())
                .flatMap(patient -> patients.find(patient, staff, Purpose.PATIENT_TAB))
                .map(this::sections)
                .orElse(List.of());
    }

    private List<Section> sections(PatientView patient) {
        var requests = messages.requestsAbout(List.of(patient.id()));
        var open = requests.stream()
                .filter(request -> request.state() == RequestState.OPEN)
                .map(this::line)
                .toList();
        var contacts = requests.stream().limit(LAST_CONTACTS).map(this::line).toList();
        return List.of(
                new Section("Patient", List.of(lines.who(patient).split("\n"))),
                new Section("Own doctor", List.of(ownDoctor(patient))),
                new Section("Allergies", List.of(patient.allergies().phrase())),
                new Section("How to reach them", List.of("Phone: " + orNone(patient.phone()))),
                new Section("Open requests", orNothing(open)),
                new Section("Last contacts", orNothing(contacts)),
                new Section("Notes for staff", orNothing(notes(requests))),
                new Section("Who opened this record in the last 24 hours", orNothing(openedBy(patient.id()))));
    }

    private String ownDoctor(PatientView patient) {
        if (patient.generalPractitioner() == null) {
            return "None on file";
        }
        return ownDoctors
                .nameOf(patient.id())
                .map("Dr. "::concat)
                .orElse(patient.generalPractitioner() + " (no longer works here)");
    }

    private List<String> notes(List<RequestSummary> requests) {
        return requests.stream()
                .flatMap(request -> caseNotes.of(request.reference()).stream())
                .sorted(Comparator.comparing(CaseNote::at).reversed())
                .limit(LAST_CONTACTS)
                .map(noteLines::whole)
                .toList();
    }

    private List<String> openedBy(PatientId patient) {
        return patients.accessesSince(patient, clock.instant().minus(TODAY)).stream()
                .map(access -> access.viewer())
                .distinct()
                .toList();
    }

    private String moment(Instant instant) {
        return MOMENT.format(instant.atZone(clinic.timeZone()));
    }

    private String line(RequestSummary request) {
        return request.reference() + " · "
                + request.topic().toLowerCase(Locale.ROOT).replace('_', ' ') + " · " + moment(request.sentAt()) + " · "
                + request.state().name().toLowerCase(Locale.ROOT);
    }

    private static List<String> orNothing(List<String> lines) {
        return lines.isEmpty() ? List.of("Nothing on file") : lines;
    }

    private static String orNone(@Nullable String value) {
        return value == null ? "not recorded" : value;
    }
}
