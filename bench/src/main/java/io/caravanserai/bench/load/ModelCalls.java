package io.caravanserai.bench.load;

/**
 * What a model was asked.
 *
 * @param together questions that shared their call with others
 */
record ModelCalls(long questions, long calls, long together) {

    ModelCalls since(ModelCalls before) {
        return new ModelCalls(questions - before.questions, calls - before.calls, together - before.together);
    }

    String text() {
        return "%,d questions in %,d calls, %,d of them (%.2f %%) shared one"
                .formatted(questions, calls, together, questions == 0 ? 0.0 : 100.0 * together / questions);
    }
}
