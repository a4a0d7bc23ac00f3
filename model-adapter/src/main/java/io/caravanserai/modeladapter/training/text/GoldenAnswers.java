package io.caravanserai.modeladapter.training.text;

import io.caravanserai.domain.model.TextLabel;
import io.caravanserai.domain.problem.Problems;
import io.caravanserai.modeladapter.passport.LabelPassport;
import io.caravanserai.modeladapter.text.Grams;
import io.caravanserai.modeladapter.text.Script;
import io.caravanserai.modeladapter.text.Sentence;
import io.caravanserai.modeladapter.text.SentenceFile;
import io.caravanserai.modeladapter.training.paper.CsvSheet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a head must say of the house's own golden sentences: no customer's words travel with a model. */
record GoldenAnswers(Script script, int gramBits) {

    String sheet(LinearHead head, LabelPassport passport, TextVectors embeddings) {
        List<String> texts = texts();
        Map<String, float[]> vectors = embeddings.of(new LinkedHashSet<>(texts));
        Grams grams = new Grams(script, gramBits);
        DenseRows dense = new DenseRows(texts.stream().map(vectors::get).toArray(float[][]::new));
        SparseRows sparse = new SparseRows(texts.stream().map(grams::of).toArray(int[][]::new), 1 << gramBits);
        CsvSheet sheet = new CsvSheet("text", "said", "score");
        for (int row = 0; row < texts.size(); row++) {
            TextLabel label = passport.label(head.probabilities(dense, sparse, row));
            sheet.row(texts.get(row), String.join(",", label.said()), CsvSheet.four(label.score()));
        }
        return sheet.text();
    }

    private List<String> texts() {
        String file = "/models/text-%s/golden.csv".formatted(script.code());
        try (InputStream in = Objects.requireNonNull(getClass().getResourceAsStream(file), file)) {
            return SentenceFile.read(in.readAllBytes(), new Problems(file)).stream()
                    .map(Sentence::text)
                    .toList();
        } catch (IOException brokenJar) {
            throw new UncheckedIOException(brokenJar);
        }
    }
}
