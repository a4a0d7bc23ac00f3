package io.caravanserai.modeladapter.training.text;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.caravanserai.domain.model.TextLabel;
import io.caravanserai.modeladapter.passport.Bins;
import io.caravanserai.modeladapter.passport.SaidReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The {@code reference} of a head's passport: what it says of rows that did not teach it. */
final class SaidSheet {

    private SaidSheet() {}

    static void put(ObjectNode sheet, TextLesson lesson, HeadPaper.Judgement judgement) {
        List<TextLabel> answers = Arrays.stream(judgement.unseen())
                .map(probabilities -> answer(lesson, probabilities, judgement.thresholds()))
                .toList();
        SaidReference reference = SaidReference.of(lesson.classes(), answers);
        ObjectNode node = sheet.putObject("reference").put("rows", reference.rows());
        ObjectNode said = node.putObject("said");
        ArrayNode values = said.putArray("values");
        reference.said().values().forEach(values::add);
        numbers(said.putArray("shares"), reference.said().shares());
        score(node, reference.score());
    }

    private static void score(ObjectNode node, @Nullable Bins score) {
        if (score != null) {
            ObjectNode bins = node.putObject("score");
            numbers(bins.putArray("edges"), score.edges());
            numbers(bins.putArray("shares"), score.shares());
        }
    }

    private static void numbers(ArrayNode array, List<Double> numbers) {
        numbers.forEach(array::add);
    }

    private static TextLabel answer(TextLesson lesson, double[] probabilities, double[] thresholds) {
        boolean[] said = Thresholds.said(lesson.link(), probabilities, thresholds);
        List<String> classes = new ArrayList<>();
        int best = 0;
        for (int k = 0; k < said.length; k++) {
            if (said[k]) {
                classes.add(lesson.classes().get(k));
            }
            best = probabilities[k] / thresholds[k] > probabilities[best] / thresholds[best] ? k : best;
        }
        return new TextLabel(lesson.answers(), classes, probabilities[best], "");
    }
}
