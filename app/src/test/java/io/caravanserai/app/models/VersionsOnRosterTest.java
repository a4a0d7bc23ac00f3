package io.caravanserai.app.models;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.model.ModelStanding;
import io.caravanserai.domain.model.ModelState;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.modeladapter.Admission;
import io.caravanserai.modeladapter.Beside;
import io.caravanserai.modeladapter.ModelVersion;
import io.caravanserai.modeladapter.OtherModel;
import io.caravanserai.modeladapter.SideBySide;
import io.caravanserai.modeladapter.passport.About;
import io.caravanserai.modeladapter.passport.Passport;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class VersionsOnRosterTest {

    private static final ModelVersion OLDER_FILES = version("churn", "1.0.0");
    private static final ModelVersion KEPT = version("churn@was-1.1.0", "1.1.0");
    private static final List<ModelVersion> HERE = List.of(OLDER_FILES, KEPT);

    @Test
    void whereAFolderHoldsOtherFilesThanTheRosterTheKeptOnesAreShown() {
        VersionsOnRoster<ModelVersion> versions = tables(HERE, Map.of("churn", champion("churn", "1.1.0")));

        assertThat(versions.isShownElsewhere(KEPT)).isTrue();
        assertThat(versions.isShownElsewhere(OLDER_FILES)).isFalse();
        ModelVersion shown = versions.of(OLDER_FILES);
        assertThat(shown.folder()).isEqualTo("churn");
        assertThat(shown.passport()).isEqualTo(KEPT.passport());
        assertThat(shown.problems())
                .extracting(Problem::sentence)
                .containsExactly(
                        "churn/model.yaml, version: '1.0.0' is not the version that stands here by the roster (1.1.0),"
                                + " whose kept files go on. Maybe copy the files of that version to this node, or count the version up.");
    }

    @Test
    void aFormerVersionWithAPlaceOfItsOwnIsShownThere() {
        VersionsOnRoster<ModelVersion> versions = tables(
                HERE, Map.of("churn", champion("churn", "1.0.0"), KEPT.folder(), champion(KEPT.folder(), "1.1.0")));

        assertThat(versions.isShownElsewhere(KEPT)).isFalse();
        assertThat(versions.of(OLDER_FILES)).isSameAs(OLDER_FILES);
    }

    @Test
    void withoutKeptFilesTheFolderIsShownAsItIs() {
        VersionsOnRoster<ModelVersion> versions =
                tables(List.of(OLDER_FILES), Map.of("churn", champion("churn", "1.1.0")));

        assertThat(versions.of(OLDER_FILES)).isSameAs(OLDER_FILES);
    }

    @Test
    void aTableOfRecommendationsIsShownAsTheVersionThatAnswers() {
        OtherModel older = other("recommend", "1.0.0");
        OtherModel kept = other("recommend@was-1.1.0", "1.1.0");
        List<OtherModel> here = List.of(older, kept);

        assertThat(new VersionsOnRoster<>(here, Map.of("recommend", champion("recommend", "1.1.0")), new ReadOthers())
                        .shown(here))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.folder()).isEqualTo("recommend");
                    assertThat(one.about().version()).isEqualTo("1.1.0");
                    assertThat(one.problems().get(0).sentence())
                            .contains("'1.0.0' is not the version that stands here by the roster (1.1.0)");
                });
    }

    private static VersionsOnRoster<ModelVersion> tables(
            List<ModelVersion> here, Map<String, ModelStanding> standings) {
        return new VersionsOnRoster<>(here, standings, new ReadTables());
    }

    private static OtherModel other(String folder, String number) {
        About about = new About("recommend", number, "recommend", new Label("推荐", "Table"), "", "", "", "", true);
        return new OtherModel(
                folder,
                OtherModel.Kind.RECOMMEND,
                "",
                about,
                OtherModel.State.ADMITTED,
                "",
                null,
                null,
                null,
                new SideBySide(0, 0, 0, 0, 0, 0),
                null,
                List.of(),
                "",
                null);
    }

    private static ModelStanding champion(String folder, String version) {
        return ModelStanding.first(folder, "churn", ModelState.CHAMPION, Instant.EPOCH, "hub")
                .of(version);
    }

    private static ModelVersion version(String folder, String number) {
        About about = new About("churn", number, "churn", new Label("流失", "Churn"), "", "", "", "", true);
        return new ModelVersion(
                folder,
                "churn",
                new Passport(
                        about,
                        "model.onnx",
                        "golden.csv",
                        null,
                        List.of(),
                        Set.of(),
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                new Admission(0, 0, 0, 0, true, 0),
                null,
                null,
                new Beside(0, 0, 0, 0),
                List.of(),
                "");
    }
}
