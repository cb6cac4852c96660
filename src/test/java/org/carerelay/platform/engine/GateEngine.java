package org.carerelay.platform.engine;

import static org.mockito.Mockito.mock;

import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.carerelay.kernel.Reference;
import org.carerelay.platform.forms.FormDrafts;
import org.carerelay.platform.forms.FormValidator;
import org.carerelay.platform.forms.Submitter;
import org.carerelay.support.ProcessEngines;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

/** A plain engine in memory behind the form gate, with one start form and one task form that remember what they got. */
final class GateEngine implements AutoCloseable {

    final FormDrafts drafts = mock(FormDrafts.class);
    final EntityManager records = mock(EntityManager.class);
    final Answers answers = new Answers();
    final Starts starts = new Starts();
    final ProcessEngine engine;
    final StartForms startForms;
    private final String url;

    GateEngine() {
        var beans = new StaticListableBeanFactory(Map.of(
                "formValidator", new FormValidator(Clock.systemUTC()),
                "formDrafts", drafts,
                "entityManager", records,
                "gateAnswerForm", answers,
                "gateStartForm", starts));
        var configuration = ProcessEngines.ungated(new FormGatePlugin(beans), new SpinProcessEnginePlugin());
        url = configuration.getJdbcUrl();
        engine = configuration.buildProcessEngine();
        var deployment = engine.getRepositoryService().createDeployment();
        for (String file : List.of("gate.bpmn", "GateStart.form", "OrphanStart.form", "GateAnswer.form")) {
            deployment.addInputStream(file, getClass().getResourceAsStream("/forms-gate/" + file));
        }
        deployment.deploy();
        startForms = new StartForms(engine, new BundledForms(""));
    }

    /** A case that waits at the task, opened by a patient. */
    Task waitingTask() {
        Reference reference = startForms.submit(
                "GateProcess", Submitter.patient("p1", Locale.ENGLISH), Map.of("topic", "OTHER", "message", "m"));
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(reference.value())
                .singleResult();
    }

    <T> T as(String user, Callable<T> action) {
        engine.getIdentityService().setAuthenticatedUserId(user);
        try {
            return action.call();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    void submit(String user, String task, Map<String, Object> values) {
        as(user, () -> {
            engine.getFormService().submitTaskForm(task, values);
            return user;
        });
    }

    boolean isOpen(String task) {
        return engine.getTaskService().createTaskQuery().taskId(task).count() == 1;
    }

    /** Names of the engine's tables that hold the text anywhere. */
    List<String> tablesWith(String text) {
        var found = new ArrayList<String>();
        try (var connection = DriverManager.getConnection(url, "sa", "");
                var tables = connection.getMetaData().getTables(null, null, "ACT_%", null)) {
            while (tables.next()) {
                String table = tables.getString("TABLE_NAME");
                try (var statement = connection.createStatement();
                        var rows = statement.executeQuery("select * from " + table)) {
                    while (rows.next()) {
                        for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                            if (cell(rows, column).contains(text)) {
                                found.add(table);
                            }
                        }
                    }
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    private static String cell(ResultSet rows, int column) throws SQLException {
        boolean binary = rows.getMetaData().getColumnType(column) == Types.BLOB
                || rows.getMetaData().getColumnType(column) == Types.VARBINARY;
        byte[] bytes = binary ? rows.getBytes(column) : null;
        return bytes == null ? String.valueOf(rows.getString(column)) : new String(bytes, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        engine.close();
    }

    /** Remembers answers by task; can be told to fail. */
    static final class Answers implements TaskForm {
        final Map<String, Map<String, Object>> taken = new LinkedHashMap<>();
        final Map<String, String> by = new LinkedHashMap<>();
        final List<String> lookers = new ArrayList<>();
        final Map<String, RuntimeException> failures = new LinkedHashMap<>();
        volatile Runnable whenRead = () -> {};
        volatile Runnable whenStored = () -> {};

        @Override
        public Map<String, String> show(OpenTask task, String staff) {
            whenRead.run();
            lookers.add(staff);
            return Map.of("ctxWords", "live words of " + task.reference());
        }

        @Override
        public void answer(OpenTask task, Map<String, Object> answers, String staff) {
            whenStored.run();
            if (failures.containsKey(task.id())) {
                throw failures.get(task.id());
            }
            taken.put(task.id(), answers);
            by.put(task.id(), staff);
        }
    }

    /** Remembers submissions by reference; can be told to fail. */
    static final class Starts implements StartForm {
        final Map<Reference, Map<String, Object>> taken = new LinkedHashMap<>();
        final Map<Reference, Submitter> by = new LinkedHashMap<>();
        RuntimeException failure;

        @Override
        public Map<String, Object> show(Submitter submitter) {
            return Map.of("people", List.of(Map.of("value", "me", "label", "Me")));
        }

        @Override
        public Accepted accept(Submitter submitter, Map<String, Object> answers) {
            if (failure != null) {
                throw failure;
            }
            Reference reference = Reference.next("TST");
            taken.put(reference, answers);
            by.put(reference, submitter);
            return new Accepted(reference, Map.of("urgency", "ROUTINE"));
        }
    }
}
