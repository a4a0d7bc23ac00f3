package io.caravanserai.modeladapter.llm;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** Kinds of recordings by their first bytes; what a sender says of them is not believed. */
enum Sound {
    WAV("audio/wav", 0, "RIFF"),
    OGG("audio/ogg", 0, "OggS"),
    FLAC("audio/flac", 0, "fLaC"),
    MP3("audio/mpeg", 0, "ID3"),
    M4A("audio/mp4", 4, "ftyp"),
    WEBM("audio/webm", 0, "\u001aEß£");

    private static final int MP3_SYNC = 0xFF;
    private static final int MP3_MASK = 0xE0;

    private final String mediaType;
    private final int offset;
    private final byte[] mark;

    Sound(String mediaType, int offset, String mark) {
        this.mediaType = mediaType;
        this.offset = offset;
        this.mark = mark.getBytes(StandardCharsets.ISO_8859_1);
    }

    String mediaType() {
        return mediaType;
    }

    String fileName() {
        return "call." + name().toLowerCase(java.util.Locale.ROOT);
    }

    static Optional<Sound> of(byte[] bytes) {
        return Arrays.stream(values())
                .filter(kind -> kind.begins(bytes))
                .findFirst()
                .or(() -> isBareMp3(bytes) ? Optional.of(MP3) : Optional.empty());
    }

    private boolean begins(byte[] bytes) {
        int end = offset + mark.length;
        return bytes.length > end && Arrays.equals(bytes, offset, end, mark, 0, mark.length);
    }

    private static boolean isBareMp3(byte[] bytes) {
        return bytes.length > 2 && (bytes[0] & 0xFF) == MP3_SYNC && (bytes[1] & MP3_MASK) == MP3_MASK;
    }
}
