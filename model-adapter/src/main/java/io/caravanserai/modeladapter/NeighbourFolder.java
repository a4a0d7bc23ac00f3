package io.caravanserai.modeladapter;

import io.caravanserai.modeladapter.passport.NeighbourPassport;
import io.caravanserai.modeladapter.passport.NeighbourPassportReader;
import io.caravanserai.modeladapter.recommend.GoldenBaskets;
import io.caravanserai.modeladapter.recommend.NeighbourTable;
import java.util.List;

/** How a table of neighbours lies on disk. */
final class NeighbourFolder implements Craft<NeighbourFolder.Answering> {

    private static final long LARGEST_FILE = 64 << 20;

    /** A table and what its passport says. */
    record Answering(NeighbourPassport passport, NeighbourTable table) {}

    @Override
    public long largestFile() {
        return LARGEST_FILE;
    }

    @Override
    public Loaded<Answering> load(FolderFiles files) {
        String name = FolderFiles.PASSPORT;
        NeighbourPassport passport =
                NeighbourPassportReader.read(files.named(name), files.folderName(), files.read(name));
        files.requireTwins(passport.golden());
        NeighbourTable table =
                NeighbourTable.read(files.named(passport.file()), files.read(passport.file()), passport.halfLifeDays());
        List<Long> nanos = GoldenBaskets.check(files.named(passport.golden()), files.read(passport.golden()), table);
        return new Loaded<>(new Answering(passport, table), Proof.of(nanos));
    }

    @Override
    public Sheet sheet(Answering answering) {
        NeighbourPassport passport = answering.passport();
        return new Sheet(
                passport.about(), "", passport.timeBudget(), List.of(passport.file()), passport.golden(), null);
    }

    @Override
    public void release(Answering answering) {
        // a table in memory needs no closing
    }
}
