package io.caravanserai.modeladapter;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.modeladapter.image.ImageModel;
import io.caravanserai.modeladapter.passport.ImagePassport;
import io.caravanserai.modeladapter.passport.ImagePassportReader;
import java.util.List;

/** How image models lie on disk. */
final class ImageFolder implements Craft<ImageModel> {

    @Override
    public Loaded<ImageModel> load(FolderFiles files) {
        String name = FolderFiles.PASSPORT;
        byte[] yaml = files.read(name);
        ImagePassport passport =
                ImagePassportReader.read(files.named(name), files.folderName(), yaml, files.metadata(yaml));
        files.requireTwins(passport.golden());
        ImageModel loaded = ImageModel.open(passport, files.named(passport.file()), files.read(passport.file()));
        try {
            return new Loaded<>(loaded, new GoldenPictures(files, loaded).check());
        } catch (InvalidAssetException notAsPromised) {
            release(loaded);
            throw notAsPromised;
        }
    }

    @Override
    public List<String> pictures(FolderFiles files, String golden) {
        return GoldenPictures.named(files.read(golden));
    }

    @Override
    public Sheet sheet(ImageModel model) {
        ImagePassport passport = model.passport();
        return new Sheet(
                passport.about(),
                "",
                passport.timeBudget(),
                List.of(passport.file()),
                passport.golden(),
                passport.reference());
    }

    @Override
    public void release(ImageModel model) {
        model.session().release();
    }
}
