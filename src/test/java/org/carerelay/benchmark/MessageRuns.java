package org.carerelay.benchmark;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Patients send what they have written: only the last request is measured, and what the server does because of it. */
final class MessageRuns {

    private final Server server;
    private final Backlog backlog;
    private final List<String> emails;
    private int next;

    MessageRuns(Server server, Backlog backlog, List<String> emails) {
        this.server = server;
        this.backlog = backlog;
        this.emails = emails;
    }

    /** Sends so many messages and waits until each is a task. */
    String send(int messages, int atOnce) throws Exception {
        List<WritingPatient> patients = writing(messages);
        int before = backlog.openTasks();
        ProcessorTime begun = server.processorTime();
        Load.Result sent = Load.run(atOnce, patients, WritingPatient::send);
        while (backlog.openTasks() < before + messages || backlog.stepsUnderWay() > 0) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        ProcessorTime used = server.processorTime().since(begun);
        return String.format(
                Locale.ROOT,
                "| %d | %d | %.0f | %s | %.1f | %.1f |",
                atOnce,
                messages,
                sent.perSecond(),
                sent.latencies().cells(),
                (double) used.requests() / messages,
                (double) used.all() / messages);
    }

    private List<WritingPatient> writing(int messages) throws Exception {
        List<String> accounts = emails.subList(next, next + messages);
        next += messages;
        List<WritingPatient> patients = Collections.synchronizedList(new ArrayList<>());
        Load.run(4, accounts, account -> patients.add(WritingPatient.atTheLastPage(server.port(), account)));
        return patients;
    }
}
