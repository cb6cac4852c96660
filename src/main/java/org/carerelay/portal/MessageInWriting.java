package org.carerelay.portal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.carerelay.platform.forms.FormSchema;
import org.carerelay.platform.forms.Option;

/**
 * A message that is being written.
 *
 * @param people whom it can be about
 * @param given what the form shows beside the questions, by name, such as the name of the writer's own doctor
 */
record MessageInWriting(MessagePages pages, MessageDraft draft, List<Option> people, Map<String, Object> given) {

    private static final String WITH_DOCTOR_WHO_LEFT = "withDoctorWhoLeft";

    static String path(int number) {
        return RedFlagController.PATH + "/" + number;
    }

    FormSchema schema() {
        return pages.schema();
    }

    /** Answers so far, and the choices and facts that the form refers to. */
    Map<String, Object> values() {
        var values = new LinkedHashMap<String, Object>(given);
        values.putAll(draft.answers());
        values.put(People.CHOICES, people);
        return values;
    }

    /** Answers so far, without those of pages that other answers have hidden since. */
    Map<String, Object> shownAnswers() {
        var shown = shownPages();
        var answers = draft.answers();
        IntStream.rangeClosed(MessagePages.FIRST_AFTER_RED_FLAGS, pages.lastNumber())
                .filter(number -> !shown.contains(number))
                .mapToObj(number -> pages.page(number).orElseThrow())
                .forEach(page -> answers.keySet().removeAll(MessagePages.keysOf(page)));
        return answers;
    }

    /** Then nobody can be asked for, and the person should know why. */
    boolean isAboutPatientOfDoctorWhoLeft() {
        return given.get(WITH_DOCTOR_WHO_LEFT) instanceof Collection<?> patients
                && patients.contains(draft.answers().get(People.FIELD));
    }

    List<Integer> shownPages() {
        return pages.shown(values());
    }

    String pathAfter(int number) {
        return pages.pageAfter(number, values()).map(MessageInWriting::path).orElse(MessageController.CHECK);
    }

    String pathBefore(int number) {
        return pages.pageBefore(number, values()).map(MessageInWriting::path).orElse(RedFlagController.PATH + "?keep");
    }

    /** What belongs to a field of the form: the rest is refused and not worth keeping. */
    Map<String, Object> known(Map<String, Object> typed) {
        var known = new LinkedHashMap<>(typed);
        known.keySet().removeIf(key -> schema().field(key).isEmpty());
        return known;
    }
}
