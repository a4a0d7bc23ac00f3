package io.caravanserai.app.play;

import io.caravanserai.domain.model.Understander;
import io.caravanserai.domain.model.Understanding;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Hands texts over a few at a time, so that a play never meets the bounds that protect a live hub. */
public record PatientUnderstander(Understander model) implements Understander {

    private static final int AT_A_TIME = 16;

    @Override
    public List<Optional<Understanding>> understand(List<String> texts) {
        List<Optional<Understanding>> answers = new ArrayList<>(texts.size());
        for (int from = 0; from < texts.size(); from += AT_A_TIME) {
            answers.addAll(model.understand(texts.subList(from, Math.min(from + AT_A_TIME, texts.size()))));
        }
        return answers;
    }
}
