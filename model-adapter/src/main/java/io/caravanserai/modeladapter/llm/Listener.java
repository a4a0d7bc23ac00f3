package io.caravanserai.modeladapter.llm;

import com.fasterxml.jackson.databind.JsonNode;
import io.caravanserai.domain.language.Recording;
import io.caravanserai.domain.language.Turn;
import java.util.ArrayList;
import java.util.List;

/** Sends a recording to {@code /audio/transcriptions} and reads the turns out of what comes back. */
final class Listener {

    private static final String PATH = "/audio/transcriptions";
    private static final int MOST_TURNS = 2_000;
    private static final int LONGEST_TURN = 20_000;

    private final GuardedProvider provider;
    private final String model;

    Listener(GuardedProvider provider, String model) {
        this.provider = provider;
        this.model = model;
    }

    List<Turn> turns(Recording recording, Sound kind) throws NoAnswerException {
        Multipart form = new Multipart(
                        "caravanserai-" + AnswerCache.key(recording.bytes()).replaceAll("[^A-Za-z0-9]", ""))
                .field("model", model)
                .field("response_format", "verbose_json")
                .field("temperature", "0");
        if (recording.language().matches("[a-z]{2}")) {
            form.field("language", recording.language());
        }
        form.file("file", kind.fileName(), kind.mediaType(), recording.bytes());
        JsonNode answer = provider.post(
                PATH,
                form.contentType(),
                form.finish(),
                Deadline.in(provider.settings().recordingLimit()));
        return read(answer, recording.speaker());
    }

    /** Segments where there are any, else the whole text as one turn. A speaker it does not name is the recording's. */
    private static List<Turn> read(JsonNode answer, String speaker) throws NoAnswerException {
        List<Turn> turns = new ArrayList<>();
        for (JsonNode segment : answer.path("segments")) {
            add(turns, who(segment.path("speaker").asText(), speaker), segment.path("text"));
        }
        if (turns.isEmpty()) {
            add(turns, speaker, answer.path("text"));
        }
        if (turns.isEmpty() || turns.size() > MOST_TURNS) {
            throw new NoAnswerException(Reason.UNUSABLE);
        }
        return turns;
    }

    private static String who(String named, String otherwise) {
        return named.equals(Turn.AGENT) || named.equals(Turn.CUSTOMER) ? named : otherwise;
    }

    /** Consecutive segments of one speaker are one turn. */
    private static void add(List<Turn> turns, String speaker, JsonNode said) {
        String text = said.isTextual() ? said.asText().strip() : "";
        if (text.isEmpty()) {
            return;
        }
        int last = turns.size() - 1;
        boolean goesOn = last >= 0
                && turns.get(last).speaker().equals(speaker)
                && turns.get(last).text().length() + text.length() < LONGEST_TURN;
        if (goesOn) {
            turns.set(last, new Turn(speaker, turns.get(last).text() + " " + text));
        } else {
            turns.add(new Turn(speaker, text.substring(0, Math.min(text.length(), LONGEST_TURN))));
        }
    }
}
