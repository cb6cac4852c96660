package org.carerelay.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.carerelay.support.ProcessEngines;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.actuate.health.Status;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

@DisplayName("The models that come with the application")
class ModelDeployerTest {

    private static final List<String> FORMS = List.of("NewSample.form", "ReviewSample.form");
    private static final List<String> MODELS = List.of("SampleProcess.bpmn", "SampleDecision.dmn");

    private final ProcessEngine engine = ProcessEngines.plain(SampleModel.BEANS).buildProcessEngine();
    private final RepositoryService repository = engine.getRepositoryService();
    private ModelsHealthIndicator health = new ModelsHealthIndicator();

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheSample() throws IOException {
        for (String form : FORMS) {
            copy(form, "forms/sample");
        }
        for (String model : MODELS) {
            copy(model, "processes/sample");
        }
    }

    @AfterEach
    void closeTheEngine() {
        ClockUtil.reset();
        engine.close();
    }

    @Test
    void are_deployed_once_however_often_the_application_starts() {
        start();
        start();

        assertThat(versions()).isEqualTo(1);
        assertThat(repository.getDeploymentResourceNames(lastDeployment()))
                .contains("SampleProcess.bpmn", "NewSample.form", "ReviewSample.form");
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void are_no_change_when_only_line_ends_differ() throws IOException {
        start();
        change("SampleProcess.bpmn", "\n", "\r\n");

        start();

        assertThat(versions()).isEqualTo(1);
    }

    @Test
    void get_one_version_when_three_nodes_start_at_once() {
        var nodes = Stream.generate(() -> CompletableFuture.runAsync(this::start))
                .limit(3)
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(nodes).join();

        assertThat(versions()).isEqualTo(1);
    }

    @Test
    void get_a_new_version_when_only_a_form_changed() throws IOException {
        start();
        change("ReviewSample.form", "\"type\": \"default\"", "\"type\" : \"default\"");

        start();

        assertThat(versions()).isEqualTo(2);
    }

    @Test
    void leave_the_last_good_version_when_one_is_broken() throws IOException {
        start();
        change("SampleProcess.bpmn", "camunda:formRef=\"ReviewSample\"", "camunda:formRef=\"NoSuchForm\"");

        start();

        assertThat(versions()).isEqualTo(1);
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(health.health().getDetails().toString()).contains("NoSuchForm");
    }

    @Test
    void leave_the_application_running_but_not_ready_when_there_is_no_good_version() throws IOException {
        change("SampleProcess.bpmn", "camunda:formRef=\"ReviewSample\"", "camunda:formRef=\"NoSuchForm\"");

        start();

        assertThat(versions()).isZero();
        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getDetails().toString()).contains("NoSuchForm");
    }

    @Test
    void are_told_at_every_start_when_their_spanish_is_out_of_date() throws IOException {
        change("NewSample.form", "\"label\": \"What is it?\"", "\"label\": \"What is wrong?\"");
        start();

        start();

        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(health.health().getDetails().toString())
                .contains("NewSample.form: the Spanish of \"What is wrong?\" (sampleText) is out of date");
    }

    @Test
    void do_not_replace_what_an_analyst_deployed_since() throws IOException {
        start();
        analystDeploys("Sample, better");
        change("ReviewSample.form", "\"type\": \"default\"", "\"type\" : \"default\"");

        start();

        assertThat(versions()).isEqualTo(2);
        assertThat(health.health().getDetails().toString()).contains("an analyst's version runs");
    }

    @Test
    void are_deployed_after_the_processes_that_they_call() throws IOException {
        String sample = Files.readString(sample("SampleProcess.bpmn"));
        change(
                "SampleProcess.bpmn",
                sample,
                SampleModel.complete()
                        .insteadOfHelp("<bpmn:callActivity id=\"Task_EscalateReview\" calledElement=\"HelpProcess\" />")
                        .text("SampleProcess.bpmn"));
        copy("HelpProcess.bpmn", "processes/the-last-of-all");

        start();

        assertThat(health.health().getDetails()).isEmpty();
        assertThat(versions()).isEqualTo(1);
    }

    /** As at the start of a node. */
    private void start() {
        health = new ModelsHealthIndicator();
        new ModelDeployer(repository, new ModelFiles(folder.toString()), health, lock()).afterSingletonsInstantiated();
    }

    private StartUpLock lock() {
        var database = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getDataSource();
        return new StartUpLock(new JdbcTemplate(database), new DataSourceTransactionManager(database));
    }

    private void analystDeploys(String name) throws IOException {
        var deployment = repository.createDeployment().name(name).source("Camunda Modeler");
        for (String file : Stream.concat(FORMS.stream(), MODELS.stream()).toList()) {
            deployment.addString(file, Files.readString(sample(file)));
        }
        deployment.deploy();
    }

    private long versions() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("SampleProcess")
                .count();
    }

    private String lastDeployment() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("SampleProcess")
                .latestVersion()
                .singleResult()
                .getDeploymentId();
    }

    private void copy(String file, String target) throws IOException {
        Path into = Files.createDirectories(folder.resolve(target));
        Files.copy(sample(file), into.resolve(file));
    }

    private void change(String file, String from, String to) throws IOException {
        Path path = folder.resolve(file.endsWith(".form") ? "forms/sample" : "processes/sample")
                .resolve(file);
        String before = Files.readString(path);
        assertThat(before).contains(from);
        Files.write(path, before.replace(from, to).getBytes(StandardCharsets.UTF_8));
    }

    private static Path sample(String file) {
        return Path.of("src/test/resources/models").resolve(file);
    }
}
