package org.carerelay.platform.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.carerelay.kernel.Reference;
import org.carerelay.platform.forms.Submitter;

/** A small model without a fault, and ways to break it in one place. */
final class SampleModel {

    static final String PROCESS = "SampleProcess.bpmn";
    static final String CALLED = "HelpProcess.bpmn";
    static final String DECISION = "SampleDecision.dmn";
    static final String START_FORM = "NewSample.form";
    static final String TASK_FORM = "ReviewSample.form";

    /** Every public method of it may be called. */
    @BuildingBlock
    public static class Sla {
        public Date due(String stage, String urgency) {
            return new Date(stage.length() + urgency.length());
        }

        public int getLevel() {
            return 3;
        }

        public Thread thread() {
            return Thread.currentThread();
        }
    }

    static final Map<String, Object> BEANS = Map.of(
            "sla", new Sla(),
            "escalateDelegate", (JavaDelegate) execution -> {},
            "reviewSampleForm", new ReviewSampleForm(),
            "newSampleForm", new NewSampleForm(),
            "dataSource", new Object(),
            "environment", System.getProperties());

    private final Map<String, String> files = new TreeMap<>();

    static SampleModel complete() {
        return only(PROCESS, DECISION, START_FORM, TASK_FORM);
    }

    static SampleModel only(String... names) {
        var model = new SampleModel();
        Stream.of(names).forEach(name -> model.files.put(name, read(name)));
        return model;
    }

    SampleModel without(String file) {
        files.remove(file);
        return this;
    }

    SampleModel with(String file, String content) {
        files.put(file, content);
        return this;
    }

    /** Replaces every occurrence of a text that must be there. */
    SampleModel changed(String file, String text, String replacement) {
        String content = Objects.requireNonNull(files.get(file));
        if (!content.contains(text)) {
            throw new IllegalArgumentException(file + " does not contain " + text);
        }
        files.put(file, content.replace(text, replacement));
        return this;
    }

    /** Puts another element in the place of the service task that adds help; it keeps the id. */
    SampleModel insteadOfHelp(String element) {
        String process = text(PROCESS);
        int from = process.indexOf("<bpmn:serviceTask id=\"Task_EscalateReview\"");
        String end = "</bpmn:serviceTask>";
        int to = process.indexOf(end, from) + end.length();
        return changed(PROCESS, process.substring(from, to), element);
    }

    SampleModel renamed(String file, String name) {
        files.put(name, Objects.requireNonNull(files.remove(file)));
        return this;
    }

    String text(String file) {
        return Objects.requireNonNull(files.get(file));
    }

    Candidate candidate() {
        var contents = new TreeMap<String, byte[]>();
        files.forEach((name, content) -> contents.put(name, content.getBytes(StandardCharsets.UTF_8)));
        return new Candidate(contents);
    }

    DeploymentWithDefinitions deploy(RepositoryService repository) {
        var deployment = repository.createDeployment().name("Sample");
        files.forEach(deployment::addString);
        return deployment.deployWithResult();
    }

    private static String read(String name) {
        try (var content = Objects.requireNonNull(SampleModel.class.getResourceAsStream("/models/" + name))) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class ReviewSampleForm implements TaskForm {
        @Override
        public Map<String, String> show(OpenTask task, String staff) {
            return Map.of();
        }

        @Override
        public void answer(OpenTask task, Map<String, Object> answers, String staff) {}
    }

    private static final class NewSampleForm implements StartForm {
        @Override
        public Accepted accept(Submitter submitter, Map<String, Object> answers) {
            return new Accepted(Reference.next("SMP"), Map.of());
        }
    }
}
