package org.carerelay.platform.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What is deployed together: a process with its forms and the decisions that no other process uses, or one decision that
 * several use.
 *
 * @param name of the deployment, which is the name of its main file without ending
 */
record ModelBundle(String name, List<ModelFile> files) {

    private static final Pattern FORM = Pattern.compile("camunda:formRef=\"([^\"]+)\"");
    private static final Pattern PATIENT_FORM =
            Pattern.compile("<camunda:property name=\"patientForm\" value=\"([^\"]+)\"");
    private static final Pattern CALLED = Pattern.compile("calledElement=\"([^\"]+)\"");
    private static final Pattern DECISION = Pattern.compile("camunda:decisionRef=\"([^\"]+)\"");

    /** Shared decisions first, then each process after those that it calls: what is deployed later may refer to them. */
    static List<ModelBundle> of(List<ModelFile> files) {
        var usersOfDecision = new TreeMap<String, Integer>();
        var processes = calledFirst(files.stream().filter(ModelFile::isProcess).toList());
        processes.forEach(process ->
                names(DECISION, process).forEach(decision -> usersOfDecision.merge(decision, 1, Integer::sum)));
        var bundles = new ArrayList<ModelBundle>();
        files.stream()
                .filter(ModelFile::isDecision)
                .filter(decision -> usersOfDecision.getOrDefault(stem(decision), 0) != 1)
                .forEach(decision -> bundles.add(new ModelBundle(stem(decision), List.of(decision))));
        processes.forEach(process -> bundles.add(of(
                process,
                files,
                usersOfDecision.keySet().stream()
                        .filter(decision -> usersOfDecision.getOrDefault(decision, 0) == 1)
                        .collect(Collectors.toSet()))));
        return bundles;
    }

    /** Keys of the processes and decisions in it: those of their files. */
    List<String> definitions() {
        return files.stream()
                .filter(file -> !file.isForm())
                .map(ModelBundle::stem)
                .toList();
    }

    /** The files under the names that they have in a deployment. */
    Set<ModelFile> resources() {
        return files.stream()
                .map(file -> new ModelFile(file.name(), file.text()))
                .collect(Collectors.toSet());
    }

    private static List<ModelFile> calledFirst(List<ModelFile> processes) {
        var ordered = new LinkedHashSet<ModelFile>();
        processes.forEach(process -> add(process, processes, new HashSet<>(), ordered));
        return List.copyOf(ordered);
    }

    private static void add(
            ModelFile process, List<ModelFile> processes, Set<ModelFile> callers, Set<ModelFile> ordered) {
        if (callers.add(process)) {
            Set<String> called = names(CALLED, process);
            processes.stream()
                    .filter(other -> called.contains(stem(other)))
                    .forEach(other -> add(other, processes, callers, ordered));
            ordered.add(process);
        }
    }

    private static ModelBundle of(ModelFile process, List<ModelFile> files, Set<String> ownDecisions) {
        var names = new LinkedHashSet<String>();
        names(FORM, process).forEach(form -> names.add(form + ".form"));
        names(PATIENT_FORM, process).forEach(form -> names.add(form + ".form"));
        names(DECISION, process).stream()
                .filter(ownDecisions::contains)
                .forEach(decision -> names.add(decision + ".dmn"));
        var parts = new ArrayList<ModelFile>();
        parts.add(process);
        files.stream().filter(file -> names.contains(file.name())).forEach(parts::add);
        return new ModelBundle(stem(process), List.copyOf(parts));
    }

    private static Set<String> names(Pattern pattern, ModelFile process) {
        return pattern.matcher(process.text())
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String stem(ModelFile file) {
        return file.name().substring(0, file.name().lastIndexOf('.'));
    }
}
