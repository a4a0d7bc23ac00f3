package io.caravanserai.modeladapter;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.modeladapter.text.Encoder;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The encoder that {@code --encoder FOLDER} names, let in as the hub would.
 *
 * @param encoder null without the option, and for one that comes with the hub
 */
record BroughtEncoder(@Nullable Encoder encoder) implements AutoCloseable {

    static final String OPTION = "--encoder";

    /** @throws InvalidAssetException with everything wrong with the folder */
    static BroughtEncoder of(Map<String, String> options) {
        String folder = options.get(OPTION);
        if (folder == null) {
            return new BroughtEncoder(null);
        }
        ModelSettings settings = ModelSettings.standard();
        Path path = Path.of(folder).toAbsolutePath().normalize();
        try (ModelWorkers aside = new ModelWorkers("encoder-trial", 1, 1)) {
            EncoderFolder craft = new EncoderFolder(aside, settings);
            return new BroughtEncoder(craft.load(new FolderFiles(path, craft.largestFile()))
                    .content()
                    .brought());
        }
    }

    /** Other trainings read no texts; the shipped heads stand on the encoders that come with the hub. */
    static void requireKind(String kind, boolean isOfOwnData, Map<String, String> options) {
        if (options.containsKey(OPTION) && !(kind.equals("text") && isOfOwnData)) {
            throw new IllegalArgumentException(
                    "The option (%s) is only for heads of one's own. Maybe ./run train text --data FILE --map FILE %s FOLDER."
                            .formatted(OPTION, OPTION));
        }
    }

    @Override
    public void close() {
        if (encoder != null) {
            encoder.close();
        }
    }
}
