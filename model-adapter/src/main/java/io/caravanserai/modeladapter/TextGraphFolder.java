package io.caravanserai.modeladapter;

import io.caravanserai.modeladapter.passport.TextGraphPassport;
import io.caravanserai.modeladapter.passport.TextGraphPassportReader;
import io.caravanserai.modeladapter.text.TextGraph;
import io.caravanserai.modeladapter.text.TokenizerFile;
import java.util.List;

/** How text models of one's own lie on disk: graph, tokenizer, passport, golden texts and card. */
final class TextGraphFolder implements Craft<GuardedGraph> {

    private static final long LARGEST_TOKENIZER = 32L << 20;

    private final ModelWorkers aside;
    private final ModelSettings settings;

    /** @param aside threads that serve nobody */
    TextGraphFolder(ModelWorkers aside, ModelSettings settings) {
        this.aside = aside;
        this.settings = settings;
    }

    @Override
    public long largestFile() {
        return settings.largestFile();
    }

    @Override
    public Loaded<GuardedGraph> load(FolderFiles files) {
        String name = FolderFiles.PASSPORT;
        byte[] yaml = files.read(name);
        TextGraphPassport passport =
                TextGraphPassportReader.read(files.named(name), files.folderName(), yaml, files.metadata(yaml));
        files.requireTwins(passport.golden());
        byte[] onnx = files.read(passport.file());
        MemoryCheck memory = MemoryCheck.before(files.named(passport.file()), onnx, settings.mostMemory());
        TextGraph graph = TextGraph.open(passport, tokenizer(passport, files), files.named(passport.file()), onnx);
        try {
            Proof proof = new TextGraphTrial(files, aside, graph).run();
            memory.afterTheTrial();
            return new Loaded<>(
                    new GuardedGraph(graph, settings.breaker(passport.about().name())), proof);
        } catch (RuntimeException notAsPromised) {
            graph.session().release();
            throw notAsPromised;
        }
    }

    private static TokenizerFile tokenizer(TextGraphPassport passport, FolderFiles files) {
        String file = passport.tokenizer();
        return TokenizerFile.open(files.named(file), files.read(file, LARGEST_TOKENIZER), passport.maxTokens());
    }

    @Override
    public Sheet sheet(GuardedGraph graph) {
        TextGraphPassport passport = graph.passport();
        return new Sheet(
                passport.about(),
                passport.answers(),
                passport.timeBudget(),
                List.of(passport.file(), passport.tokenizer()),
                passport.golden(),
                passport.reference());
    }

    @Override
    public void release(GuardedGraph graph) {
        graph.session().release();
    }
}
