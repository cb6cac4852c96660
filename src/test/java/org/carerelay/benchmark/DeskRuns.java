package org.carerelay.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

/** Nurses in Tasklist, eight at once where work is measured; the list is opened by one after the other. */
final class DeskRuns {

    private static final int AT_ONCE = 8;
    private static final int LISTS = 30;
    private static final int TASKS = 80;

    private final Backlog backlog;
    private final BlockingQueue<Nurse> nurses = new ArrayBlockingQueue<>(AT_ONCE);

    DeskRuns(Server server, Backlog backlog) throws Exception {
        this.backlog = backlog;
        for (int i = 0; i < AT_ONCE; i++) {
            nurses.add(Nurse.signedIn(server.port()));
        }
    }

    /** Opens the list, claims, opens and completes tasks while about so many others wait. */
    String work(int openTasks) throws Exception {
        List<String> tasks = backlog.freeTasks().subList(0, TASKS);
        int shown = nurses.element().openList();
        Load.Result lists = Load.run(1, Collections.nCopies(LISTS, "To do now"), list -> withNurse(Nurse::openList));
        Load.Result claims = Load.run(
                AT_ONCE,
                tasks,
                task -> withNurse(nurse -> {
                    nurse.openList();
                    nurse.claim(task);
                }));
        Load.Result forms = Load.run(AT_ONCE, tasks, task -> withNurse(nurse -> nurse.open(task)));
        Load.Result completions = Load.run(AT_ONCE, tasks, task -> withNurse(nurse -> nurse.complete(task)));
        var cells = new ArrayList<String>();
        cells.add(String.format(Locale.ROOT, "%,d | %,d", openTasks, shown));
        cells.add(lists.latencies().middleAndHigh());
        for (Load.Result result : List.of(claims, forms, completions)) {
            cells.add(String.format(Locale.ROOT, "%.0f", result.perSecond()));
            cells.add(String.format(Locale.ROOT, "%.0f", result.latencies().percentile(95)));
        }
        return "| " + String.join(" | ", cells) + " |";
    }

    private void withNurse(Load.Call<Nurse> call) throws Exception {
        Nurse nurse = nurses.take();
        try {
            call.on(nurse);
        } finally {
            nurses.add(nurse);
        }
    }
}
