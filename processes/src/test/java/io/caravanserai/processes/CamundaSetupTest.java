package io.caravanserai.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.el.ExpressionManager;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.junit.jupiter.api.Test;

class CamundaSetupTest {

    private final ProcessEngineConfigurationImpl configuration =
            (ProcessEngineConfigurationImpl) TestHouse.onH2().engine.getProcessEngineConfiguration();

    @Test
    void expressionsReachDelegatesAndNothingElse() {
        assertThat(value("${sendOffer}")).isNotNull();
        assertThatThrownBy(() -> value("${dataSource}")).hasMessageContaining("Cannot resolve identifier 'dataSource'");
    }

    @Test
    void replacesTheExpressionManagerTheAppBrought() {
        ProcessEngineConfigurationImpl other = new StandaloneInMemProcessEngineConfiguration();
        other.setExpressionManager(new JuelExpressionManager(Map.of("bean", "of the app")));
        new CamundaSetup(Map.of("one", "delegate")).preInit(other);

        assertThat(value(other.getExpressionManager(), "${one}")).isEqualTo("delegate");
        assertThatThrownBy(() -> value(other.getExpressionManager(), "${bean}"))
                .hasMessageContaining("Cannot resolve identifier 'bean'");
    }

    @Test
    void noScriptEngineIsThereWhateverIsOnTheClassPath() {
        assertThat(configuration.getScriptEngineResolver().getScriptEngine("groovy", false))
                .isNull();
        assertThat(configuration.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(configuration.isEnableExpressionsInStoredQueries()).isFalse();
    }

    @Test
    void authorizationIsOnAndJobsAreOffUntilTold() {
        assertThat(configuration.isAuthorizationEnabled()).isTrue();
        assertThat(configuration.isJobExecutorActivate()).isFalse();
    }

    private Object value(String text) {
        return value(configuration.getExpressionManager(), text);
    }

    private Object value(ExpressionManager expressions, String text) {
        return configuration
                .getCommandExecutorTxRequired()
                .execute(context -> expressions.createExpression(text).getValue(new ExecutionEntity()));
    }
}
