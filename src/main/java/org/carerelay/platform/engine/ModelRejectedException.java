package org.carerelay.platform.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.Problem;
import org.camunda.bpm.engine.ResourceReport;
import org.camunda.bpm.engine.impl.bpmn.parser.ResourceReportImpl;

/**
 * A deployment was refused as a whole; the version that ran before goes on running. Carries all faults at once. The
 * engine's REST interface answers 400 with one entry per fault, which Modeler shows.
 */
public final class ModelRejectedException extends ParseException {

    private final transient List<ModelFault> faults;

    ModelRejectedException(List<ModelFault> faults) {
        super(
                faults.stream().map(fault -> "\n* " + fault).collect(Collectors.joining()),
                faults.get(0).file(),
                List.of(),
                List.of());
        this.faults = List.copyOf(faults);
        resorceReports = reports(faults);
    }

    public List<ModelFault> faults() {
        return faults;
    }

    private static List<ResourceReport> reports(List<ModelFault> faults) {
        var byFile = new LinkedHashMap<String, List<Problem>>();
        faults.forEach(fault ->
                byFile.computeIfAbsent(fault.file(), file -> new ArrayList<>()).add(new FaultProblem(fault)));
        return byFile.entrySet().stream()
                .<ResourceReport>map(entry -> new ResourceReportImpl(entry.getKey(), entry.getValue(), List.of()))
                .toList();
    }
}
