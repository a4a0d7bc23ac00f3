package io.caravanserai.app.wiring;

import io.caravanserai.app.web.Complaints;
import io.caravanserai.decisiontables.ReleasedRuleBook;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.modeladapter.NeighbourRecommender;
import io.caravanserai.modeladapter.OnnxModels;
import io.caravanserai.modeladapter.OnnxPictures;
import io.caravanserai.modeladapter.TextUnderstander;
import io.caravanserai.modeladapter.life.Examiner;
import io.caravanserai.modeladapter.llm.LanguageRoom;
import io.caravanserai.publishing.PublishingRoom;
import io.caravanserai.routes.intake.ConnectorHealth;
import io.caravanserai.routes.intake.HealthBoard;
import io.caravanserai.routes.intake.LiveConnectors;
import io.caravanserai.routes.intake.SourceStatus;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Gathers what every room has to complain about. */
@Component
public class HouseProblems implements Complaints {

    private final PublishingRoom tables;
    private final ReleasedRuleBook rules;
    private final OnnxModels models;
    private final TextUnderstander texts;
    private final LanguageRoom language;
    private final OnnxPictures pictures;
    private final NeighbourRecommender recommender;
    private final Examiner examiner;
    private final LiveConnectors connectors;
    private final HealthBoard sources;
    private volatile List<Problem> diagrams = List.of();

    HouseProblems(
            PublishingRoom tables,
            TablesWiring.DeployedRules deployed,
            OnnxModels models,
            TextUnderstander texts,
            LanguageRoom language,
            OnnxPictures pictures,
            NeighbourRecommender recommender,
            Examiner examiner,
            LiveConnectors connectors,
            HealthBoard sources) {
        this.tables = tables;
        this.rules = deployed.book();
        this.models = models;
        this.texts = texts;
        this.language = language;
        this.pictures = pictures;
        this.recommender = recommender;
        this.examiner = examiner;
        this.connectors = connectors;
        this.sources = sources;
    }

    void diagrams(List<Problem> found) {
        this.diagrams = List.copyOf(found);
    }

    @Override
    public List<Problem> now() {
        List<Problem> all = new ArrayList<>(tables.problems());
        all.addAll(rules.problems());
        all.addAll(models.problems());
        all.addAll(texts.problems());
        all.addAll(language.problems());
        all.addAll(pictures.problems());
        all.addAll(recommender.problems());
        all.addAll(examiner.problems());
        all.addAll(connectors.problems());
        all.addAll(diagrams);
        sources.all().stream()
                .filter(source -> source.status().state() == SourceStatus.State.DOWN)
                .map(HouseProblems::down)
                .forEach(all::add);
        return all;
    }

    private static Problem down(ConnectorHealth source) {
        return new Problem(
                "connectors/sources/" + source.name() + ".yaml",
                "source",
                source.status().reason(),
                "keeps the source down",
                "It is tried again by itself; mend the cause.");
    }
}
