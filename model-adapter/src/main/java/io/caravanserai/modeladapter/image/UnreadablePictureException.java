package io.caravanserai.modeladapter.image;

/** The bytes are no picture, or one that is too large; the message is a code without content. */
public final class UnreadablePictureException extends Exception {

    UnreadablePictureException(String code) {
        super(code, null, false, false);
    }
}
