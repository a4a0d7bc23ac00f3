package io.caravanserai.modeladapter.life;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.domain.publishing.Actor;
import io.caravanserai.domain.publishing.AuditEntry;
import io.caravanserai.domain.publishing.VersionId;
import io.caravanserai.modeladapter.OtherModel;
import io.caravanserai.modeladapter.OtherModel.Kind;
import io.caravanserai.modeladapter.OtherModel.State;
import io.caravanserai.modeladapter.SideBySide;
import io.caravanserai.modeladapter.passport.About;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Files of texts, pictures and recommendations come, change and go. */
class OtherModelsTest {

    private static final Problem BROKEN =
            new Problem("text-zh/model.onnx", "", "nonsense", "is no graph", "Maybe export it.");

    private final MemoryRoster roster = new MemoryRoster();
    private final List<OtherModel> here = new ArrayList<>();
    private final OtherModels others = node();

    @Test
    void everySwapAndRefusalIsALineOfTheAudit() {
        is(State.TRYING, "1.0.0", "aa");
        assertThat(roster.told()).as("not tried yet").isEmpty();
        is(State.ADMITTED, "1.0.0", "aa");
        is(State.ADMITTED, "1.0.0", "aa");
        is(State.LAST_GOOD, "1.0.0", "bb");
        is(State.ADMITTED, "1.0.0", "cc");
        here.clear();
        others.look();

        assertThat(roster.told())
                .containsExactly(
                        "hub ENROLLED models/text-zh",
                        "hub REJECTED models/text-zh",
                        "hub ENROLLED models/text-zh",
                        "hub RETIRED models/text-zh");
        assertThat(roster.list(null, null, 9).items())
                .extracting(AuditEntry::why)
                .containsExactly(
                        "its folder is gone",
                        "admitted, content cc",
                        "its files were refused, content bb; the last good ones stay",
                        "admitted, content aa");
    }

    @Test
    void anotherNodeAndAnotherStartSayNothingTwice() {
        is(State.ADMITTED, "1.0.0", "aa");
        node().look();

        assertThat(roster.told()).hasSize(1);
    }

    @Test
    void movesSinceThenAreNoReasonToSayItAgain() {
        is(State.ADMITTED, "1.0.0", "aa");
        roster.add(new AuditEntry(
                Instant.EPOCH,
                new Actor("ann", "127.0.0.1"),
                AuditEntry.Act.PROMOTED,
                "models/text-zh",
                new VersionId("1.0.0"),
                0,
                "proposed by dora"));
        node().look();

        assertThat(roster.told()).containsExactly("hub ENROLLED models/text-zh", "ann PROMOTED models/text-zh");
    }

    private OtherModels node() {
        return new OtherModels(roster, roster, () -> List.copyOf(here), () -> Instant.EPOCH);
    }

    private void is(State state, String version, String content) {
        About about = new About(
                "text-zh", version, "text-zh", new Label("文本", "Texts"), "Test", "Apache-2.0", "texts", "none", false);
        List<Problem> problems = state == State.LAST_GOOD ? List.of(BROKEN) : List.of();
        here.clear();
        here.add(new OtherModel(
                "text-zh",
                Kind.TEXT,
                "",
                about,
                state,
                content,
                null,
                null,
                null,
                new SideBySide(0, 0, 0, 0, 0, 0),
                null,
                problems,
                "",
                null));
        others.look();
    }
}
