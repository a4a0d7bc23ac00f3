package io.caravanserai.modeladapter.llm;

import io.caravanserai.domain.language.NotTranscribedException;
import io.caravanserai.domain.language.Recording;
import io.caravanserai.domain.language.Transcriber;
import io.caravanserai.domain.language.Turn;
import java.util.List;
import java.util.function.Supplier;

/** Checks a recording before anybody is asked to listen. */
final class LlmTranscriber implements Transcriber {

    private final Supplier<LlmSetup> setup;

    LlmTranscriber(Supplier<LlmSetup> setup) {
        this.setup = setup;
    }

    @Override
    public List<Turn> transcribe(Recording recording) {
        Sound kind =
                Sound.of(recording.bytes()).orElseThrow(() -> new NotTranscribedException("not_a_recording", true));
        try {
            return setup.get().listenerNow().turns(recording, kind);
        } catch (NoAnswerException none) {
            throw new NotTranscribedException(none.reason().code(), none.reason() == Reason.REFUSED);
        }
    }
}
