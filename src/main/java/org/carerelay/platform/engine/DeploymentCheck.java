package org.carerelay.platform.engine;

/** The files of a deployment belong together. */
final class DeploymentCheck implements ModelCheck {

    @Override
    public void check(Candidate candidate, Faults faults) {
        candidate
                .caseModels()
                .forEach(file -> faults.add(file, "Case models (CMMN) are not used here: draw a process instead."));
        if (candidate.processes().isEmpty() && candidate.unreadable().isEmpty()) {
            candidate
                    .forms()
                    .keySet()
                    .forEach(file -> faults.add(
                            file,
                            "A form alone changes nothing: deploy it together with the process that uses it, and with the other "
                                    + "forms of that process."));
        }
    }
}
