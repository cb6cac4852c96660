package org.carerelay.platform.engine;

import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.jspecify.annotations.Nullable;

/** Every process that a process calls exists, and always the newest version of it is called. */
final class CallActivityCheck implements ModelCheck {

    private final KnownModels deployed;

    CallActivityCheck(KnownModels deployed) {
        this.deployed = deployed;
    }

    @Override
    public void check(Candidate candidate, Faults faults) {
        candidate.each(CallActivity.class, (file, call) -> {
            @Nullable String key = call.getCalledElement();
            if (key == null || key.isBlank()) {
                faults.add(file, call, "calls no process: choose the type BPMN and write the id of a process.");
            } else if (ModelExpression.isExpression(key)) {
                faults.add(
                        file,
                        call,
                        "chooses its process while it runs: write the id of one process, and draw a gateway where there "
                                + "are several.");
            } else {
                checkCalled(file, call, key, candidate, faults);
            }
        });
    }

    private void checkCalled(String file, CallActivity call, String key, Candidate candidate, Faults faults) {
        @Nullable String binding = call.getCamundaCalledElementBinding();
        if (binding != null && !binding.equals("latest")) {
            faults.add(file, call, "does not follow changes of the process it calls: set the binding to latest.");
        }
        if (!candidate.hasProcess(key) && !deployed.hasProcess(key)) {
            String nearest = NearestName.to(key, candidate.processKeys())
                    .map(name -> " The nearest process in it is '" + name + "'.")
                    .orElse("");
            faults.add(
                    file,
                    call,
                    "calls the process '" + key + "', which is neither deployed nor part of this deployment: deploy "
                            + "that process first, or tick its file too." + nearest);
        }
    }
}
