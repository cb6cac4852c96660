package org.carerelay.platform.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.carerelay.support.ProcessEngines;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an expression reaches when it is evaluated, whatever was checked before. */
@DisplayName("An expression")
class ExpressionFenceTest {

    private static final ProcessEngine ENGINE =
            ProcessEngines.plain(SampleModel.BEANS).buildProcessEngine();

    @BeforeAll
    static void deploy() {
        SampleModel.complete().deploy(ENGINE.getRepositoryService());
    }

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass().forName('java.lang.Runtime').getMethod('getRuntime').invoke(null)}",
                "${''['class'].name}",
                "${sla.getClass().getClassLoader()}",
                "${sla.class.classLoader}",
                "${sla.thread().getContextClassLoader()}",
                "${execution.getProcessEngine().getProcessEngineConfiguration().getDataSource()}",
                "${execution.processEngineServices}",
                "${execution.setVariable('urgency', 'ADMIN')}",
                "${urgency.getBytes().getClass()}",
                "${dateTime().getZone().getProvider()}"
            })
    void does_not_reach_beyond_values_and_building_blocks(String expression) {
        assertThatThrownBy(() -> evaluate(expression)).hasMessageContaining("out of reach of a model");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${environment.getProperty('java.version')}", "${dataSource}", "${expressionFenceTest}"})
    void does_not_find_a_bean_that_is_not_listed(String expression) {
        assertThatThrownBy(() -> evaluate(expression)).hasMessageContaining("Cannot resolve identifier");
    }

    @ParameterizedTest
    @ValueSource(strings = {"${S('{}')}", "${JSON('{}')}", "${T('java.lang.Runtime')}"})
    void calls_no_function_of_a_plugin(String expression) {
        assertThatThrownBy(() -> evaluate(expression)).hasMessageContaining("Could not resolve function");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "${sla.due('review', urgency).getTime()}|12",
                "${sla.level}|3",
                "${urgency}|URGENT",
                "${urgency == 'URGENT' && sla.level gt 2}|true",
                "${urgency.toLowerCase()}|urgent",
                "${execution.processBusinessKey}|MSG-7F3K9Q2M",
                "${empty currentUser()}|true"
            })
    void reads_values_and_calls_building_blocks(String expression, String expected) {
        assertThat(String.valueOf(evaluate(expression))).isEqualTo(expected);
    }

    @Test
    void tells_the_time() {
        assertThat((Date) evaluate("${now()}")).isCloseTo(new Date(), 60_000);
        assertThat((Date) evaluate("${dateTime().plusDays(1).toDate()}"))
                .isCloseTo(
                        new Date(System.currentTimeMillis() + Duration.ofDays(1).toMillis()), 60_000);
    }

    @Test
    void cannot_hide_a_building_block_behind_a_value_of_the_same_name() {
        assertThat(evaluate("${sla.level}", Map.of("sla", "a value"))).isEqualTo(3);
    }

    @Test
    void in_a_stored_filter_still_knows_the_time_and_the_user() {
        var filter = ENGINE.getFilterService()
                .newTaskFilter("Over time")
                .setQuery(ENGINE.getTaskService()
                        .createTaskQuery()
                        .taskAssigneeExpression("${currentUser()}")
                        .dueBeforeExpression("${now()}"));
        ENGINE.getFilterService().saveFilter(filter);
        ENGINE.getIdentityService().setAuthenticatedUserId("nina");

        assertThat(ENGINE.getFilterService().count(filter.getId())).isZero();

        ENGINE.getIdentityService().clearAuthentication();
        ENGINE.getFilterService().deleteFilter(filter.getId());
    }

    private static Object evaluate(String expression) {
        return evaluate(expression, Map.of());
    }

    private static Object evaluate(String expression, Map<String, Object> further) {
        var variables = Variables.createVariables().putValue("urgency", "URGENT");
        variables.putAll(further);
        String instance = ENGINE.getRuntimeService()
                .startProcessInstanceByKey("SampleProcess", "MSG-7F3K9Q2M", variables)
                .getId();
        var configuration = (ProcessEngineConfigurationImpl) ENGINE.getProcessEngineConfiguration();
        try {
            return configuration
                    .getCommandExecutorTxRequired()
                    .execute(context -> configuration
                            .getExpressionManager()
                            .createExpression(expression)
                            .getValue(context.getExecutionManager().findExecutionById(instance)));
        } finally {
            ENGINE.getRuntimeService().deleteProcessInstance(instance, "evaluated");
        }
    }
}
