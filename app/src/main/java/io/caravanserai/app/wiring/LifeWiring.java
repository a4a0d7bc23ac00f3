package io.caravanserai.app.wiring;

import io.caravanserai.app.models.ModelGauges;
import io.caravanserai.app.play.HubClock;
import io.caravanserai.app.settings.HubSettings;
import io.caravanserai.decision.ScoreExplainer;
import io.caravanserai.decision.ScoreSampler;
import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.decision.Receipts;
import io.caravanserai.domain.model.ExplainedScores;
import io.caravanserai.domain.publishing.TableAudit;
import io.caravanserai.modeladapter.OnnxModels;
import io.caravanserai.modeladapter.life.Examiner;
import io.caravanserai.modeladapter.life.Keeper;
import io.caravanserai.modeladapter.life.LifeSettings;
import io.caravanserai.modeladapter.life.ModelLife;
import io.caravanserai.modeladapter.life.OtherModels;
import io.caravanserai.profile.ProfileRoom;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The life of models: where they stand is in the database, how they do is read from past decisions. */
@Configuration
class LifeWiring {

    private static final Duration KEEP_EVERY = Duration.ofSeconds(5);
    private static final Duration EXPLAIN_EVERY = Duration.ofSeconds(5);
    private static final double PERCENT = 100;

    @Bean
    LifeSettings lifeSettings(HubSettings settings) {
        HubSettings.Models models = settings.models();
        return LifeSettings.standard()
                .returningAt(models.returnFailures(), models.returnLatency(), models.returnPsi())
                .withQuiet(models.quiet());
    }

    /** Models are written down among the tables. */
    @Bean
    TableAudit tableAudit(ProfileRoom profile) {
        return profile.tableArchive().audit();
    }

    /** Looks once before anything is scored, so that the first decision has the models the roster names. */
    @Bean
    ModelLife modelLife(ProfileRoom profile, TableAudit audit, ModelHouse house, HubClock clock, HubSettings settings) {
        boolean autoPromote = settings.models().autoPromote();
        ModelLife life = new ModelLife(profile.modelRoster(), audit, house.residents(), clock, autoPromote);
        life.look();
        return life;
    }

    /** Files of texts, pictures, recommendations. */
    @Bean
    OtherModels otherModels(ProfileRoom profile, TableAudit audit, ModelHouse house, HubClock clock) {
        return new OtherModels(profile.modelRoster(), audit, house::others, clock);
    }

    @Bean
    Examiner examiner(
            OnnxModels models,
            ModelHouse house,
            ProfileRoom profile,
            Catalogue catalogue,
            ActionCatalogue actions,
            ModelLife life,
            LifeSettings limits,
            HubClock clock) {
        return new Examiner(
                models, house::others, profile.hindsight(), catalogue, actions, life::standings, limits, clock);
    }

    @Bean
    Watch modelExaminer(Examiner examiner, FlowInForce flow, HubSettings settings, MeterRegistry metrics) {
        ModelGauges gauges = new ModelGauges(metrics);
        return Watch.every(settings.models().examineEvery(), "model-examiner", onceLive(flow, () -> {
            examiner.look();
            gauges.tell(examiner.reports());
        }));
    }

    @Bean
    Watch modelKeeper(ModelLife life, ModelHouse house, Examiner examiner, LifeSettings limits, FlowInForce flow) {
        Keeper keeper = new Keeper(life, house.residents(), examiner, limits);
        return Watch.every(KEEP_EVERY, "model-keeper", onceLive(flow, keeper::look));
    }

    @Bean
    ExplainedScores explainedScores(ProfileRoom profile) {
        return profile.explainedScores();
    }

    @Bean
    ScoreSampler scoreSampler(
            Receipts receipts, ScoreExplainer explainer, ExplainedScores explained, HubSettings settings) {
        return new ScoreSampler(
                receipts, explainer, explained, settings.models().explainPercent() / PERCENT);
    }

    @Bean
    Watch scoreExplanations(ScoreSampler sampler, FlowInForce flow) {
        return Watch.every(EXPLAIN_EVERY, "score-explanations", onceLive(flow, sampler::look));
    }

    /** A play comes to the same end on every machine, so no model is changed for being slow while it runs. */
    private static Runnable onceLive(FlowInForce flow, Runnable look) {
        return () -> {
            if (flow.isLive()) {
                look.run();
            }
        };
    }
}
