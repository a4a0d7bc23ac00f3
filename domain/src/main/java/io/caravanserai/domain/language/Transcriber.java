package io.caravanserai.domain.language;

import java.util.List;

/** Writes down what a recording says. Takes seconds to minutes. */
public interface Transcriber {

    /**
     * @throws NotTranscribedException when it cannot be done now or at all; nothing else was done
     */
    List<Turn> transcribe(Recording recording);
}
