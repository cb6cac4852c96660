package org.carerelay.messaging.process;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.carerelay.platform.engine.WithoutIdentity;
import org.carerelay.platform.forms.FormSchema;
import org.springframework.stereotype.Component;

/** The forms of staff as they were last deployed, for the words in which to show what was answered on them. */
@Component
class StaffForms {

    private final RepositoryService repository;
    private final IdentityService identity;

    /** By deployment and form: a deployment never changes. */
    private final Cache<Entry<String, String>, Optional<FormWords>> forms =
            Caffeine.newBuilder().maximumSize(500).build();

    StaffForms(RepositoryService repository, IdentityService identity) {
        this.repository = repository;
        this.identity = identity;
    }

    /** The form of a step, found by name: {@code Task_CallPatient} has {@code CallPatient.form}. */
    Optional<FormWords> of(String stage) {
        String file = stage.replaceFirst("^Task_", "") + ".form";
        return WithoutIdentity.ask(
                        identity,
                        () -> repository
                                .createProcessDefinitionQuery()
                                .latestVersion()
                                .list())
                .stream()
                .map(ProcessDefinition::getDeploymentId)
                .distinct()
                .flatMap(deployment -> forms.get(Map.entry(deployment, file), this::read).stream())
                .findFirst();
    }

    private Optional<FormWords> read(Entry<String, String> form) {
        return WithoutIdentity.ask(
                identity,
                () -> repository.getDeploymentResourceNames(form.getKey()).stream()
                        .filter(name ->
                                name.substring(name.lastIndexOf('/') + 1).equals(form.getValue()))
                        .findFirst()
                        .map(name -> parse(form.getKey(), name)));
    }

    private FormWords parse(String deployment, String name) {
        try (var content = repository.getResourceAsStream(deployment, name)) {
            return new FormWords(FormSchema.parse(new String(content.readAllBytes(), StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
