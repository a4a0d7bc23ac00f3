package io.caravanserai.domain.language;

/**
 * A call as sound. A voice cannot be made anonymous: whoever sends it out has decided so.
 *
 * @param mediaType as its sender says; its bytes are believed instead
 * @param language two letters, such as {@code zh}; empty lets the listener find out
 * @param speaker whose turns they are when the listener cannot tell
 */
@SuppressWarnings("ArrayRecordComponent") // sent once, never compared
public record Recording(byte[] bytes, String mediaType, String language, String speaker) {

    @Override
    public String toString() {
        return "Recording[" + mediaType + ", " + bytes.length + " bytes]";
    }
}
