package io.caravanserai.modeladapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.domain.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Models that are read before they can be tried, as text models are while their encoder opens. */
class ShelfTest {

    private static final Rehearsal.Rehearsed ALL_RIGHT = new Rehearsal.Rehearsed(List.of(), new Proof(1, 1));

    @TempDir
    Path models;

    @TempDir
    Path archive;

    @Test
    void twoFoldersThatCallThemselvesTheSameVersionAreNotBothTried() {
        new TestTable(models, "recommend", "1.0.0", "cup");
        new TestTable(models, "recommend@2", "1.0.0", "pot");
        Copies copies = new Copies(archive, 5);
        var first = read("recommend", copies);
        var second = read("recommend@2", copies);

        first.recheck(content -> ALL_RIGHT);
        second.recheck(content -> ALL_RIGHT);

        assertThat(first.content()).isPresent();
        assertThat(second.content()).isEmpty();
        assertThat(second.problems())
                .singleElement()
                .extracting(Problem::sentence)
                .asString()
                .contains("recommend@2/model.yaml, version: '1.0.0' was admitted before");
        assertThat(archive.resolve("recommend@1.0.0/neighbours.csv")).content().contains("cup");
    }

    @Test
    void filesThatWereChangedBeforeTheTrialAreNotTakenForThoseThatWereTried() {
        TestTable table = new TestTable(models, "recommend", "1.0.0", "cup");
        var shelf = read("recommend", new Copies(archive, 5));
        table.version("2.0.0", "pot");

        shelf.recheck(content -> ALL_RIGHT);

        assertThat(shelf.isTried()).isTrue();
        assertThat(shelf.edition()).isEqualTo("1.0.0");
        assertThat(archive).isEmptyDirectory();
    }

    @Test
    void aCopyHoldsWhatTheModelNeedsAndNothingElseOfTheFolder() {
        TestTable table = new TestTable(models, "recommend", "1.0.0", "cup");
        table.write("orders.csv", "customer_id,product\nC-1,tea\n");

        read("recommend", new Copies(archive, 5)).recheck(content -> ALL_RIGHT);

        assertThat(archive.resolve("recommend@1.0.0").toFile().list())
                .containsExactlyInAnyOrder("model.yaml", "card.md", "neighbours.csv", "golden.jsonl", Copies.MARK);
    }

    @Test
    void aLookThatThrowsIsCountedAsAFailure() {
        new TestTable(models, "recommend", "1.0.0", "cup");
        var shelf = read("recommend", new Copies(archive, 5));

        shelf.lookOn((table, said) -> {
            throw new IllegalStateException("a table nobody tried");
        });

        assertThat(shelf.described(OtherModel.Kind.RECOMMEND).beside().failed()).isEqualTo(1);
    }

    @Test
    void aCopyThatStandsInForBrokenFilesIsStillCounted() {
        new TestTable(models, "recommend", "1.0.0", "cup");
        new TestTable(models, "recommend@2", "2.0.0", "pot").write("model.yaml", "broken: [");
        var copy = read("recommend", new Copies(archive, 5));
        var broken = read("recommend@2", new Copies(archive, 5));

        broken.restore(copy);

        assertThat(broken.edition()).isEqualTo("1.0.0");
        assertThat(broken.said()).as("against the reference of its passport").isSameAs(copy.said());
    }

    @Test
    void aFormerChampionInTheShadowIsAskedOnceAndKeepsItsCounts() {
        new TestTable(models, "recommend", "2.0.0", "pot");
        new TestTable(models, "recommend@1", "1.0.0", "cup");
        var champion = read("recommend", new Copies(archive, 5));
        var former = read("recommend@1", new Copies(archive, 5));
        former.said().add(List.of("cup"), 1);

        assertThat(new Slot<>(champion, List.of(former), former).beside()).containsExactly(former);
        assertThat(former.said().spread().rows()).isEqualTo(1);
    }

    private Shelf<NeighbourFolder.Answering> read(String name, Copies copies) {
        Shelf<NeighbourFolder.Answering> shelf = new Shelf<>(name, models.resolve(name), new Later(), copies);
        shelf.refresh();
        return shelf;
    }

    /** Opens tables without trying them. */
    private static final class Later implements Craft<NeighbourFolder.Answering> {

        private final NeighbourFolder folder = new NeighbourFolder();

        @Override
        public Loaded<NeighbourFolder.Answering> load(FolderFiles files) {
            return new Loaded<>(folder.load(files).content(), null);
        }

        @Override
        public Sheet sheet(NeighbourFolder.Answering content) {
            return folder.sheet(content);
        }

        @Override
        public void release(NeighbourFolder.Answering content) {
            folder.release(content);
        }
    }
}
