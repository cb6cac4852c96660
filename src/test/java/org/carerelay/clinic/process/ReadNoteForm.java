package org.carerelay.clinic.process;

import java.util.Map;
import org.carerelay.platform.engine.OpenTask;
import org.carerelay.platform.engine.TaskForm;
import org.springframework.stereotype.Component;

/** Behind the form of the test model {@code DeskNoteProcess}. */
@Component
class ReadNoteForm implements TaskForm {

    @Override
    public Map<String, String> show(OpenTask task, String staff) {
        return Map.of();
    }

    @Override
    public void answer(OpenTask task, Map<String, Object> answers, String staff) {
        // the tests look at the page only
    }
}
