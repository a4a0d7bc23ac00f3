package io.caravanserai.modeladapter;

import io.caravanserai.domain.model.Recommender;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.modeladapter.passport.NeighbourPassport;
import io.caravanserai.modeladapter.passport.NeighbourPassportReader;
import io.caravanserai.modeladapter.recommend.GoldenBaskets;
import io.caravanserai.modeladapter.recommend.NeighbourTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The port {@code Recommender} from the table in {@code models/recommend}; it may be swapped while the hub runs. */
public final class NeighbourRecommender implements Recommender {

    private static final String FOLDER = "recommend";
    private static final long LARGEST_FILE = 64 << 20;

    private final Path folder;
    private final FolderFiles files;

    private String fingerprint = "";
    private String digest = "";
    private volatile @Nullable Answering answering;
    private volatile List<Problem> problems = List.of();

    private NeighbourRecommender(Path models) {
        folder = models.resolve(FOLDER);
        files = new FolderFiles(folder, LARGEST_FILE);
    }

    /** @param models the folder of models; without {@code recommend} in it nothing is recommended */
    public static NeighbourRecommender read(Path models) {
        NeighbourRecommender recommender = new NeighbourRecommender(models);
        recommender.reload();
        return recommender;
    }

    @Override
    public Optional<Recommendation> recommend(List<Bought> bought, Instant asOf, int most) {
        return Optional.ofNullable(answering)
                .map(now -> new Recommendation(now.passport.about().id(), now.table.recommend(bought, asOf, most)));
    }

    /** Takes over what changed on disk; what cannot be used leaves the last good table in force. */
    public synchronized void reload() {
        String now = Files.isDirectory(folder) ? files.fingerprint() : "";
        if (now.equals(fingerprint)) {
            return;
        }
        fingerprint = now;
        digest = files.digest();
        problems = List.of();
        try {
            answering = now.isEmpty() ? null : load();
        } catch (InvalidAssetException broken) {
            problems = broken.problems();
        }
    }

    /** What is wrong with the folder as it is now. */
    public List<Problem> problems() {
        return problems;
    }

    /** The table, also when it was refused; nothing without its folder. */
    public synchronized List<OtherModel> models() {
        Answering now = answering;
        if (now == null && problems.isEmpty()) {
            return List.of();
        }
        return List.of(new OtherModel(
                FOLDER,
                OtherModel.Kind.RECOMMEND,
                "",
                now == null ? null : now.passport().about(),
                OtherModel.State.of(now != null, true, !problems.isEmpty()),
                digest,
                now == null ? null : now.proof(),
                null,
                problems,
                files.card()));
    }

    private Answering load() {
        String name = FolderFiles.PASSPORT;
        NeighbourPassport passport =
                NeighbourPassportReader.read(files.named(name), files.folderName(), files.read(name));
        files.requireTwins(passport.golden());
        NeighbourTable table =
                NeighbourTable.read(files.named(passport.file()), files.read(passport.file()), passport.halfLifeDays());
        List<Long> nanos = GoldenBaskets.check(files.named(passport.golden()), files.read(passport.golden()), table);
        return new Answering(passport, table, Proof.of(nanos));
    }

    private record Answering(NeighbourPassport passport, NeighbourTable table, Proof proof) {}
}
