package org.carerelay.clinic.process;

import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import org.carerelay.clinic.Rota;
import org.carerelay.platform.engine.OpenTask;
import org.carerelay.platform.engine.TaskForm;
import org.springframework.stereotype.Component;

/** The practice manager fills what the on-call rota lacks: {@code FillRotaGaps.form}. */
@Component
class FillRotaGapsForm implements TaskForm {

    private final Rota rota;
    private final Clock clock;

    FillRotaGapsForm(Rota rota, Clock clock) {
        this.rota = rota;
        this.clock = clock;
    }

    /** The gaps as they are now, not as they were at night. */
    @Override
    public Map<String, String> show(OpenTask task, String staff) {
        String gaps = rota.gaps(clock.instant(), FindRotaGapsDelegate.DAYS_AHEAD).stream()
                .map(gap -> gap.sentence(rota.zone()))
                .collect(Collectors.joining("\n"));
        return Map.of("ctxGaps", gaps.isEmpty() ? "None any more" : gaps);
    }

    /** The form asks nothing: what was done is seen on the rota. */
    @Override
    public void answer(OpenTask task, Map<String, Object> answers, String staff) {}
}
