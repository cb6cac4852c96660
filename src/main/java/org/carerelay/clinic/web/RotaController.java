package org.carerelay.clinic.web;

import java.security.Principal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.carerelay.clinic.Absences;
import org.carerelay.clinic.ClinicTimeException;
import org.carerelay.clinic.Clinician;
import org.carerelay.clinic.Clinicians;
import org.carerelay.clinic.OnCallShifts;
import org.carerelay.clinic.OpeningTimes;
import org.carerelay.clinic.WeeklySessions;
import org.carerelay.platform.security.Authorities;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Rota, absences and hours of the clinic: all staff read them, practice managers change them. */
@Controller
@RequestMapping("/staff/rota")
class RotaController {

    private static final String PAGE = "staff/rota";

    private final RotaPage page;
    private final Takeover takeover;
    private final Absences absences;
    private final OnCallShifts shifts;
    private final WeeklySessions sessions;
    private final OpeningTimes openingTimes;
    private final Clinicians clinicians;
    private final ClinicianForms clinicianForms;

    RotaController(
            RotaPage page,
            Takeover takeover,
            Absences absences,
            OnCallShifts shifts,
            WeeklySessions sessions,
            OpeningTimes openingTimes,
            Clinicians clinicians,
            ClinicianForms clinicianForms) {
        this.page = page;
        this.takeover = takeover;
        this.absences = absences;
        this.shifts = shifts;
        this.sessions = sessions;
        this.openingTimes = openingTimes;
        this.clinicians = clinicians;
        this.clinicianForms = clinicianForms;
    }

    @ModelAttribute
    void addRights(Authentication staff, Model model) {
        model.addAttribute(
                "manager",
                staff.getAuthorities().stream()
                        .anyMatch(authority -> Authorities.MANAGER.equals(authority.getAuthority())));
    }

    /** @param week any day of the week to show; this week when it is missing or no day */
    @GetMapping
    String show(@RequestParam(required = false) @Nullable String week, Model model) {
        page.fill(model, day(week));
        model.addAttribute("errors", Map.of());
        model.addAttribute("typed", Map.of());
        return PAGE;
    }

    /** Asks once more before it saves, because tasks change hands. */
    @PostMapping("/absences")
    String addAbsence(@RequestParam Map<String, String> sent, Principal staff, Model model, RedirectAttributes after) {
        var form = new RotaForm("absence", sent);
        Absences.Wanted wanted = RotaForms.absence(form);
        if (sent.containsKey("confirmed")) {
            return save(form, model, after, () -> absences.add(staff.getName(), wanted));
        }
        return form.problems().isEmpty() ? preview(form, wanted, model) : again(form, model);
    }

    private String preview(RotaForm form, Absences.Wanted wanted, Model model) {
        try {
            model.addAttribute("warnings", absences.check(wanted));
            model.addAttribute("takeover", takeover.sentence(wanted));
        } catch (ClinicTimeException refusal) {
            form.refuse(refusal.field(), String.valueOf(refusal.getMessage()));
        }
        return again(form, model);
    }

    @PostMapping("/shifts")
    String addShift(@RequestParam Map<String, String> sent, Principal staff, Model model, RedirectAttributes after) {
        var form = new RotaForm("shift", sent);
        OnCallShifts.Wanted wanted = RotaForms.shift(form);
        return save(form, model, after, () -> shifts.add(staff.getName(), wanted));
    }

    @PostMapping("/sessions")
    String addSession(@RequestParam Map<String, String> sent, Principal staff, Model model, RedirectAttributes after) {
        var form = new RotaForm("session", sent);
        WeeklySessions.Wanted wanted = RotaForms.session(form);
        return save(form, model, after, () -> {
            sessions.add(staff.getName(), wanted);
            return List.of();
        });
    }

    /** Shows the form for one clinician, filled with what is known. */
    @GetMapping("/clinicians/{id}")
    String showClinician(@PathVariable String id, @RequestParam(required = false) @Nullable String week, Model model) {
        page.fill(model, day(week));
        model.addAttribute("errors", Map.of());
        model.addAttribute("typed", clinicianForms.known(id));
        model.addAttribute("open", ClinicianForms.NAME);
        return PAGE;
    }

    @PostMapping("/clinicians")
    String saveClinician(
            @RequestParam Map<String, String> sent, Principal staff, Model model, RedirectAttributes after) {
        var form = new RotaForm(ClinicianForms.NAME, sent);
        Clinician wanted = clinicianForms.read(form);
        return save(form, model, after, () -> {
            clinicians.save(staff.getName(), wanted);
            return List.of();
        });
    }

    @PostMapping("/closures")
    String addClosure(@RequestParam Map<String, String> sent, Principal staff, Model model, RedirectAttributes after) {
        var form = new RotaForm("closure", sent);
        LocalDate day = form.day("day", "Enter the day on which the clinic stays closed.");
        return save(form, model, after, () -> {
            openingTimes.close(staff.getName(), day);
            return List.of();
        });
    }

    @PostMapping("/hours")
    String changeHours(@RequestParam Map<String, String> sent, Principal staff, Model model, RedirectAttributes after) {
        var form = new RotaForm("hours", sent);
        var weekday = RotaForms.weekday(form);
        var hours = RotaForms.openingHours(form);
        return save(form, model, after, () -> {
            openingTimes.open(staff.getName(), weekday, hours);
            return List.of();
        });
    }

    @PostMapping("/absences/{id}/remove")
    String removeAbsence(@PathVariable UUID id, @RequestParam String week, Principal staff, RedirectAttributes after) {
        absences.remove(staff.getName(), id);
        return done(week, after, List.of());
    }

    @PostMapping("/shifts/{id}/remove")
    String removeShift(@PathVariable UUID id, @RequestParam String week, Principal staff, RedirectAttributes after) {
        shifts.remove(staff.getName(), id);
        return done(week, after, List.of());
    }

    @PostMapping("/sessions/{id}/remove")
    String removeSession(@PathVariable UUID id, @RequestParam String week, Principal staff, RedirectAttributes after) {
        sessions.remove(staff.getName(), id);
        return done(week, after, List.of());
    }

    @PostMapping("/closures/{day}/remove")
    String removeClosure(
            @PathVariable LocalDate day, @RequestParam String week, Principal staff, RedirectAttributes after) {
        openingTimes.reopen(staff.getName(), day);
        return done(week, after, List.of());
    }

    private String save(RotaForm form, Model model, RedirectAttributes after, Supplier<List<String>> change) {
        if (!form.problems().isEmpty()) {
            return again(form, model);
        }
        try {
            return done(form.sent().getOrDefault("week", ""), after, change.get());
        } catch (ClinicTimeException refusal) {
            form.refuse(refusal.field(), String.valueOf(refusal.getMessage()));
            return again(form, model);
        }
    }

    private String again(RotaForm form, Model model) {
        page.fill(model, day(form.sent().get("week")));
        model.addAttribute("errors", form.problems());
        model.addAttribute("typed", form.sent());
        model.addAttribute("open", form.name());
        return PAGE;
    }

    private String done(String week, RedirectAttributes after, List<String> notes) {
        after.addFlashAttribute("saved", true);
        after.addFlashAttribute("notes", List.copyOf(notes));
        after.addAttribute("week", day(week).toString());
        return "redirect:/staff/rota";
    }

    private LocalDate day(@Nullable String text) {
        try {
            return text == null ? page.today() : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return page.today();
        }
    }
}
