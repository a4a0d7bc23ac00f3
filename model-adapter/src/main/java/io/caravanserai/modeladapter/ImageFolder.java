package io.caravanserai.modeladapter;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.modeladapter.image.ImageModel;
import io.caravanserai.modeladapter.passport.ImagePassport;
import io.caravanserai.modeladapter.passport.ImagePassportReader;
import java.nio.file.Path;

/** An image model as it lies on disk. */
final class ImageFolder {

    private final FolderFiles files;

    ImageFolder(Path folder) {
        files = new FolderFiles(folder, Shelf.LARGEST_FILE);
    }

    Shelf<ImageModel> shelf() {
        return new Shelf<>(files, this::load, ImageModel::session);
    }

    private Shelf.Loaded<ImageModel> load() {
        String name = FolderFiles.PASSPORT;
        byte[] yaml = files.read(name);
        ImagePassport passport =
                ImagePassportReader.read(files.named(name), files.folderName(), yaml, files.metadata(yaml));
        files.requireTwins(passport.golden());
        ImageModel loaded = ImageModel.open(passport, files.named(passport.file()), files.read(passport.file()));
        try {
            return new Shelf.Loaded<>(loaded, new GoldenPictures(files, loaded).check());
        } catch (InvalidAssetException notAsPromised) {
            loaded.session().release();
            throw notAsPromised;
        }
    }
}
