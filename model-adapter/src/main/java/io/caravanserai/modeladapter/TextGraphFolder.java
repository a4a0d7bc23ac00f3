package io.caravanserai.modeladapter;

import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.modeladapter.passport.TextGraphPassport;
import io.caravanserai.modeladapter.passport.TextGraphPassportReader;
import io.caravanserai.modeladapter.text.TextGraph;
import io.caravanserai.modeladapter.text.TokenizerFile;
import java.nio.file.Path;

/** A text model of one's own as it lies on disk: graph, tokenizer, passport, golden texts and card. */
final class TextGraphFolder {

    private static final long LARGEST_TOKENIZER = 32L << 20;

    private final FolderFiles files;
    private final FolderFiles smallFiles;
    private final ModelWorkers aside;
    private final ModelSettings settings;

    /** @param aside threads that serve nobody */
    TextGraphFolder(Path folder, ModelWorkers aside, ModelSettings settings) {
        files = new FolderFiles(folder, settings.largestFile());
        smallFiles = new FolderFiles(folder, LARGEST_TOKENIZER);
        this.aside = aside;
        this.settings = settings;
    }

    Shelf<GuardedGraph> shelf() {
        return new Shelf<>(files, this::load, GuardedGraph::session);
    }

    private Shelf.Loaded<GuardedGraph> load() {
        String name = FolderFiles.PASSPORT;
        byte[] yaml = files.read(name);
        TextGraphPassport passport =
                TextGraphPassportReader.read(files.named(name), files.folderName(), yaml, files.metadata(yaml));
        files.requireTwins(passport.golden());
        byte[] onnx = files.read(passport.file());
        MemoryCheck memory = MemoryCheck.before(files.named(passport.file()), onnx, settings.mostMemory());
        TextGraph graph = TextGraph.open(passport, tokenizer(passport), files.named(passport.file()), onnx);
        try {
            Proof proof = new TextGraphTrial(files, aside, graph).run();
            memory.afterTheTrial();
            return new Shelf.Loaded<>(
                    new GuardedGraph(graph, settings.breaker(passport.about().name())), proof);
        } catch (InvalidAssetException notAsPromised) {
            graph.session().release();
            throw notAsPromised;
        }
    }

    private TokenizerFile tokenizer(TextGraphPassport passport) {
        String file = passport.tokenizer();
        return TokenizerFile.open(files.named(file), smallFiles.read(file), passport.maxTokens());
    }
}
