package org.carerelay.platform.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.carerelay.platform.forms.FormSchema;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The start forms that came with the application: what a patient sees when the database, and with it every deployed
 * form, is out of reach. Read from {@code CARERELAY_MODELS}, else beside the working directory, else from the jar.
 */
@Component
class BundledForms {

    private final String root;

    BundledForms(@Value("${carerelay.models:}") String models) {
        this.root = root(models);
    }

    private static String root(String models) {
        if (!models.isBlank()) {
            return Path.of(models).toUri().toString();
        }
        Path here = Path.of("");
        return Files.isDirectory(here.resolve("processes")) ? here.toUri().toString() : "classpath*:";
    }

    /** The start form of {@code <process key>.bpmn}. */
    Optional<FormSchema> startForm(String processKey) {
        return file("processes", processKey + ".bpmn")
                .flatMap(BundledForms::startFormId)
                .flatMap(formId -> file("forms", formId + ".form"))
                .map(form -> FormSchema.parse(read(form)));
    }

    private static Optional<String> startFormId(Resource model) {
        try (InputStream content = model.getInputStream()) {
            return Bpmn.readModelFromStream(content).getModelElementsByType(StartEvent.class).stream()
                    .filter(start -> start.getParentElement() instanceof Process)
                    .flatMap(start -> Optional.ofNullable(start.getCamundaFormRef()).stream())
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Resource> file(String folder, String name) {
        try {
            String pattern = root + (root.endsWith(":") || root.endsWith("/") ? "" : "/") + folder + "/**/*";
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern))
                    .filter(resource -> name.equals(resource.getFilename()))
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String read(Resource form) {
        try {
            return form.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
