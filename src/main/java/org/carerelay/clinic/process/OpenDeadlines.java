package org.carerelay.clinic.process;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.carerelay.clinic.ClinicHours;
import org.carerelay.clinic.DeadlineRecounts;
import org.carerelay.clinic.Rota;
import org.carerelay.platform.engine.WithoutIdentity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Lets the due dates of all open tasks and all timers follow a change of clinic time, and routes anew what waits for a
 * clinician. What a patient was promised stays as it is: when the promise cannot be kept, the breach of the stage tells them so.
 */
@Component
class OpenDeadlines {

    private static final Logger LOG = LoggerFactory.getLogger(OpenDeadlines.class);

    private static final int CHUNK = 100;

    private final DeadlineRecounts recounts;
    private final DeadlineChunk chunk;
    private final OpenHandOvers handOvers;
    private final OpenTimers timers;
    private final TaskService tasks;
    private final IdentityService identities;
    private final ClinicHours hours;
    private final Rota rota;

    OpenDeadlines(
            DeadlineRecounts recounts,
            DeadlineChunk chunk,
            OpenHandOvers handOvers,
            OpenTimers timers,
            TaskService tasks,
            IdentityService identities,
            ClinicHours hours,
            Rota rota) {
        this.recounts = recounts;
        this.chunk = chunk;
        this.handOvers = handOvers;
        this.timers = timers;
        this.tasks = tasks;
        this.identities = identities;
        this.hours = hours;
        this.rota = rota;
    }

    /** Does nothing when nothing changed or another node is at it. */
    void follow() {
        recounts.claim().ifPresent(change -> {
            // another node may have made the change
            hours.refresh();
            rota.refresh();
            List<String> open = openTasks();
            for (int from = 0; from < open.size(); from += CHUNK) {
                recount(open.subList(from, Math.min(from + CHUNK, open.size())));
                recounts.goOn();
            }
            WithoutIdentity.ask(identities, () -> {
                timers.recount();
                return true;
            });
            recounts.done(change);
        });
    }

    private List<String> openTasks() {
        List<Task> open =
                WithoutIdentity.ask(identities, () -> tasks.createTaskQuery().list());
        List<String> ids = new ArrayList<>();
        open.stream().filter(task -> task.getProcessInstanceId() != null).forEach(task -> ids.add(task.getId()));
        return ids;
    }

    /** Together, or one by one when somebody is at one of them at this moment. */
    private void recount(List<String> ids) {
        try {
            chunk.recount(ids);
            handOvers.routeAnew(ids);
        } catch (RuntimeException together) {
            ids.forEach(this::recountAlone);
        }
    }

    private void recountAlone(String id) {
        try {
            chunk.recount(List.of(id));
            handOvers.routeAnew(List.of(id));
        } catch (RuntimeException alone) {
            LOG.warn(
                    "The deadline of task {} did not follow the change: {}",
                    id,
                    alone.getClass().getSimpleName());
        }
    }
}
