package io.caravanserai.modeladapter.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.modeladapter.graph.Formula;
import io.caravanserai.modeladapter.graph.FormulaReader;
import io.caravanserai.modeladapter.passport.Labels;
import io.caravanserai.modeladapter.passport.OutputSpec;
import io.caravanserai.modeladapter.passport.Passport;
import io.caravanserai.modeladapter.passport.TensorInput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A passport and its open graph: rows of facts in, probabilities, scores or labels out. Safe for several threads. */
public final class TabularModel {

    /**
     * A matrix product has its own kernel for a single row on some processors, which may add in another order. One row is
     * sent twice, so that it scores the same alone and in any batch.
     */
    private static final int FEWEST_ROWS = 2;

    private final Passport passport;
    private final SharedSession session;
    private final ProbabilityReader reader;
    private final Feed feed;
    private final Optional<Formula> formula;
    private final List<Facts> background;

    private TabularModel(Passport passport, OrtSession session, byte[] onnx, List<Facts> background)
            throws OrtException {
        this.passport = passport;
        this.session = new SharedSession(session);
        reader = new ProbabilityReader(passport.output());
        feed = new Feed(passport, session.getInputInfo());
        formula =
                passport.isNumeric() && passport.output().labels() == null ? formula(passport, onnx) : Optional.empty();
        this.background = List.copyOf(background);
    }

    /** Without a background, for those who only score. */
    public static TabularModel open(Passport passport, String file, byte[] onnx) {
        return open(passport, file, onnx, List.of());
    }

    /**
     * @param file how problems name the graph
     * @param background usual customers explanations compare with
     * @throws io.caravanserai.domain.problem.InvalidAssetException when the graph is broken, unsafe or not what the passport says
     */
    public static TabularModel open(Passport passport, String file, byte[] onnx, List<Facts> background) {
        return CheckedGraph.open(
                file,
                onnx,
                "Maybe export the model again.",
                (session, problems) -> {
                    new SignatureCheck(passport, problems).check(session);
                    new OutputCheck(passport.output(), problems).check(session, onnx);
                },
                session -> new TabularModel(passport, session, onnx, background));
    }

    private static Optional<Formula> formula(Passport passport, byte[] onnx) {
        Map<String, Integer> inputs = new LinkedHashMap<>();
        for (TensorInput tensor : passport.tensors()) {
            inputs.put(tensor.name(), tensor.width());
        }
        return FormulaReader.read(
                onnx, inputs, passport.output().name(), passport.output().index());
    }

    public Passport passport() {
        return passport;
    }

    public SharedSession session() {
        return session;
    }

    /** How the probability adds up, as far as it could be read from the graph; compare before you believe it. */
    public Optional<Formula> formula() {
        return formula;
    }

    /** Usual customers; none when nobody will ask why. */
    public List<Facts> background() {
        return background;
    }

    /** Numbers, {@linkplain OutputSpec#width as many} a row, NaN where the model gave none. The caller holds the session. */
    public double[] probabilities(List<Facts> rows, StoppableRun run) throws OrtException {
        double[] probabilities = new double[rows.size() * passport.output().width()];
        for (int from = 0; from < rows.size() && !run.isStopped(); from += Passport.ROWS_PER_CALL) {
            int to = Math.min(rows.size(), from + Passport.ROWS_PER_CALL);
            block(
                    rows.subList(from, to),
                    run,
                    probabilities,
                    from * passport.output().width());
        }
        return probabilities;
    }

    private void block(List<Facts> rows, StoppableRun run, double[] into, int from) throws OrtException {
        List<Facts> sent = rows.size() < FEWEST_ROWS ? List.of(rows.get(0), rows.get(0)) : rows;
        try (Feed.Filled tensors = feed.fill(sent);
                OrtSession.Result answer = session.session()
                        .run(tensors.tensors(), Set.of(passport.output().name()), run.options())) {
            double[] all = reader.read(answer.get(0), sent.size());
            System.arraycopy(all, 0, into, from, rows.size() * passport.output().width());
        }
    }

    /** The class the graph itself names for each row, where it has an output of classes. The caller holds the session. */
    public List<String> classes(List<Facts> rows, StoppableRun run) throws OrtException {
        Labels labels = passport.output().labels();
        if (labels == null || labels.tensor() == null) {
            return List.of();
        }
        try (Feed.Filled tensors = feed.fill(rows);
                OrtSession.Result answer =
                        session.session().run(tensors.tensors(), Set.of(labels.tensor()), run.options())) {
            return ClassTensor.read((OnnxTensor) answer.get(0));
        }
    }
}
