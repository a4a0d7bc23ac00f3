package io.caravanserai.modeladapter.llm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.caravanserai.domain.language.NotTranscribedException;
import io.caravanserai.domain.language.Turn;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TranscriberTest {

    private static final byte[] SOUND = "RIFF....WAVEfmt ".getBytes(StandardCharsets.US_ASCII);

    private final Asking asking = new Asking(Map.of("HUB_LLM_TRANSCRIPTION_MODEL", "whisper-1"));

    @AfterEach
    void close() {
        asking.close();
    }

    @Test
    void turnsComeOutOfSegmentsWithTheirSpeakers() {
        answers(
                "{\"text\":\"all\",\"segments\":[{\"text\":\" Hello.\",\"speaker\":\"agent\"},{\"text\":\"My bill\"},{\"text\":\"is wrong.\"}]}");

        assertThat(transcribed(SOUND))
                .containsExactly(new Turn("agent", "Hello."), new Turn("customer", "My bill is wrong."));
        assertThat(asking.provider.path(0)).isEqualTo("/v1/audio/transcriptions");
        assertThat(asking.provider.wire())
                .contains("name=\"model\"\r\n\r\nwhisper-1\r\n")
                .contains("filename=\"call.wav\"")
                .contains("Content-Type: audio/wav\r\n\r\nRIFF....WAVE");
    }

    @Test
    void aTextWithoutSegmentsIsOneTurn() {
        answers("{\"text\":\"My bill is wrong.\"}");

        assertThat(transcribed(SOUND)).containsExactly(new Turn("customer", "My bill is wrong."));
    }

    @Test
    void whatIsNoRecordingIsNotSent() {
        assertThatThrownBy(() -> transcribed("#!/bin/sh".getBytes(StandardCharsets.US_ASCII)))
                .isInstanceOfSatisfying(NotTranscribedException.class, no -> assertThat(no.isTheRecordings())
                        .isTrue())
                .hasMessageContaining("not_a_recording");
        assertThat(asking.provider.calls()).isZero();
    }

    @Test
    void silenceIsNoCall() {
        answers("{\"text\":\" \",\"segments\":[]}");

        assertThatThrownBy(() -> transcribed(SOUND)).hasMessageContaining("unusable");
    }

    @Test
    void aListenerThatStaysAwayIsTriedAndLeft() {
        asking.provider.fails(503, "0");

        assertThatThrownBy(() -> transcribed(SOUND))
                .isInstanceOfSatisfying(NotTranscribedException.class, no -> assertThat(no.isTheRecordings())
                        .isFalse())
                .hasMessageContaining("unavailable");
        assertThat(asking.provider.calls()).isEqualTo(3);
    }

    private List<Turn> transcribed(byte[] sound) {
        return asking.room.transcriber().transcribe(WithoutModelTest.recording(sound));
    }

    private void answers(String json) {
        asking.provider.then(FakeProvider.json(200, json));
    }
}
