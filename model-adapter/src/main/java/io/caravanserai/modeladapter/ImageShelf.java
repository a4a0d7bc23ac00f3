package io.caravanserai.modeladapter;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import io.caravanserai.modeladapter.image.ImageModel;
import io.caravanserai.modeladapter.passport.ImagePassport;
import io.caravanserai.modeladapter.passport.ImagePassportReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One folder of an image model: what looks at pictures now, and what is wrong with the files. */
final class ImageShelf {

    private static final long LARGEST_FILE = 256L << 20;

    private final FolderFiles files;
    private String fingerprint = "";
    private volatile @Nullable ImageModel model;
    private volatile List<Problem> problems = List.of();

    ImageShelf(Path folder) {
        files = new FolderFiles(folder, LARGEST_FILE);
    }

    Optional<ImageModel> model() {
        return Optional.ofNullable(model);
    }

    List<Problem> problems() {
        return problems;
    }

    /** Reads the folder again if its files changed; what cannot be used leaves the last good model in place. */
    boolean refresh() {
        String now = files.fingerprint();
        if (now.equals(fingerprint)) {
            return false;
        }
        fingerprint = now;
        problems = List.of();
        try {
            swap(load());
        } catch (InvalidAssetException broken) {
            problems = broken.problems();
        }
        return true;
    }

    void retire() {
        swap(null);
    }

    private ImageModel load() {
        String name = FolderFiles.PASSPORT;
        ImagePassport passport = ImagePassportReader.read(files.named(name), files.folderName(), files.read(name));
        files.requireTwins(passport.golden());
        ImageModel loaded = ImageModel.open(passport, files.named(passport.file()), files.read(passport.file()));
        try {
            new GoldenPictures(files, loaded).check();
            return loaded;
        } catch (InvalidAssetException notAsPromised) {
            loaded.session().release();
            throw notAsPromised;
        }
    }

    private void swap(@Nullable ImageModel next) {
        ImageModel old = model;
        model = next;
        if (old != null) {
            old.session().release();
        }
    }
}
