package io.caravanserai.modeladapter.text;

import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import io.caravanserai.domain.problem.Problems;
import io.caravanserai.modeladapter.onnx.ClassesOutput;
import io.caravanserai.modeladapter.passport.TextGraphPassport;

/** Names, types and shapes of a text model's graph, before anything is run. */
final class TextSignature {

    private static final String EXPORT = "Maybe export it for text classification, with batch and sequence left open.";

    private final TextGraphPassport passport;
    private final Problems problems;

    TextSignature(TextGraphPassport passport, Problems problems) {
        this.passport = passport;
        this.problems = problems;
    }

    void check(OrtSession session) throws OrtException {
        new PieceSignature(EXPORT, problems).check(session);
        new ClassesOutput(passport.output(), passport.classes().size(), true)
                .check(session, "output", "Maybe the classes in the passport.", problems);
    }
}
