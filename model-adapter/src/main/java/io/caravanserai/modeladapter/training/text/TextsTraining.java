package io.caravanserai.modeladapter.training.text;

import io.caravanserai.modeladapter.text.Encoder;
import io.caravanserai.modeladapter.text.LabelHead;
import io.caravanserai.modeladapter.text.Script;
import io.caravanserai.modeladapter.training.TrainingKind;
import io.caravanserai.modeladapter.training.TrainingRequest;
import io.caravanserai.modeladapter.training.fit.Fold;
import io.caravanserai.modeladapter.training.paper.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A head of one's own from labelled texts or dialogues: logistic regression on sentence embeddings and on hashed grams, weighed
 * against each other.
 */
public final class TextsTraining implements TrainingKind {

    @Override
    public Report train(TrainingRequest request) {
        Report report = new Report("text", request.seed()).data("source", request.dataName());
        TextMap settings = new TextMap(request.map());
        TextLesson lesson = settings.isDialogues()
                ? new LabelledDialogues(request.map()).read(request.data(), report)
                : new LabelledTexts(request.map()).read(request.data(), report);
        report.data("script", lesson.script().code());
        requireReads(request.encoder(), lesson.script());
        request.progress().accept("read %d texts".formatted(lesson.rows().size()));
        return new Course(request, settings, lesson, report).run();
    }

    private static void requireReads(@Nullable Encoder encoder, Script script) {
        if (encoder != null && !encoder.reads(script)) {
            throw new IllegalArgumentException(
                    "The encoder (%s) does not read texts in (%s). Maybe leave --encoder out, or name the script in the map."
                            .formatted(encoder.name(), script.code()));
        }
    }

    /** One run over one lesson. */
    private static final class Course {

        private final TrainingRequest request;
        private final TextMap settings;
        private final TextLesson lesson;
        private final Report report;
        private final TextVectors vectors;
        private final TextMatter matter;
        private final Committee committee;
        private final TextSplit split;

        Course(TrainingRequest request, TextMap settings, TextLesson lesson, Report report) {
            this.request = request;
            this.settings = settings;
            this.lesson = lesson;
            this.report = report;
            vectors = new TextVectors(lesson.script(), request.encoder(), request.cache(), request.progress());
            matter = TextMatter.of(lesson, settings.gramBits(), vectors);
            committee = new Committee(matter, settings.fitsThresholds(), request.seed(), request.progress());
            split = new TextSplit(lesson, request.seed());
        }

        Report run() {
            double testShare = request.map().testShare(0.2, 0);
            report.split("by", lesson.grouped());
            if (testShare > 0) {
                once(split.examination((int) Math.round(1 / testShare)));
            } else {
                everyRow(request.map().setting("folds", 5));
            }
            return report;
        }

        private void once(Fold fold) {
            report.split("teach_rows", fold.teach().size())
                    .split("test_rows", fold.examine().size());
            int few = request.map().setting("few_shot", 0);
            if (few > 0) {
                new FewShot(matter, request.seed()).run(fold, few, request.map().setting("draws", 10), report);
                if (request.map().setting("only_few_shot", 0) == 1) {
                    return;
                }
            }
            Committee.Verdict verdict = committee.learn(fold.teach());
            LinearHead head = committee.fit(verdict, fold.teach());
            keep(verdict, examine(fold.examine(), List.of(verdict), List.of(head), row -> 0));
        }

        /** Every row is examined once, by a whole course that has not seen it. */
        private void everyRow(int folds) {
            report.split("by", "cross-validation by " + lesson.grouped()).split("folds", folds);
            List<Committee.Verdict> verdicts = new ArrayList<>();
            List<LinearHead> heads = new ArrayList<>();
            int examined = 0;
            int[] examiner = new int[lesson.rows().size()];
            for (int part = 0; part < folds; part++) {
                Fold fold = split.part(folds, part);
                verdicts.add(committee.learn(fold.teach()));
                heads.add(committee.fit(verdicts.get(part), fold.teach()));
                for (int row : fold.examine()) {
                    examiner[row] = part;
                }
                examined += fold.examine().size();
            }
            report.split("test_rows", examined);
            double[][] unseen = examine(all(), verdicts, heads, row -> examiner[row]);
            keep(committee.learn(all()), unseen);
        }

        /** @return the probabilities of the rows, by heads that have not seen them */
        private double[][] examine(
                List<Integer> rows,
                List<Committee.Verdict> verdicts,
                List<LinearHead> heads,
                IntUnaryOperator examiner) {
            double[][] probabilities = rows.stream()
                    .map(row -> committee.probabilities(heads.get(examiner.applyAsInt(row)), row))
                    .toArray(double[][]::new);
            boolean[][] said = IntStream.range(0, probabilities.length)
                    .mapToObj(i -> Thresholds.said(
                            lesson.link(),
                            probabilities[i],
                            verdicts.get(examiner.applyAsInt(rows.get(i))).thresholds()))
                    .toArray(boolean[][]::new);
            new TextExamination(lesson, request.seed()).run(rows, probabilities, said, report);
            return probabilities;
        }

        /**
         * What stays has been taught by all rows; what was chosen stays as it was examined.
         *
         * @param unseen what rows were told by heads that had not seen them: as new texts are
         */
        private void keep(Committee.Verdict verdict, double[][] unseen) {
            report.split("model_kept_is_taught_by", "all rows, after the examination");
            report.parameter("embedding_penalty", verdict.densePenalty())
                    .parameter("gram_penalty", verdict.sparsePenalty())
                    .parameter("embedding_share", verdict.denseShare())
                    .parameter("helped_by_hints", verdict.few())
                    .parameter("thresholds", verdict.thresholds());
            LinearHead head = committee.fit(verdict, all());
            HeadPaper paper = new HeadPaper(
                    request, lesson, vectors.pin(), new HeadPaper.Judgement(verdict.thresholds(), unseen));
            byte[] onnx = HeadGraph.of(lesson.answers(), head, matter.dense().width());
            LabelHead served = LabelHead.open(paper.passport(), request.encoder(), "model.onnx", onnx);
            report.data("onnx_difference", new SameAnswers(matter, head).largest(served));
            String golden =
                    new GoldenAnswers(lesson.script(), settings.gramBits()).sheet(head, paper.passport(), vectors);
            paper.write(onnx, golden, report);
        }

        private List<Integer> all() {
            return IntStream.range(0, lesson.rows().size()).boxed().toList();
        }
    }
}
