package io.caravanserai.modeladapter;

import io.caravanserai.modeladapter.passport.About;
import io.caravanserai.modeladapter.passport.EncoderPassport;
import io.caravanserai.modeladapter.passport.EncoderPin;
import io.caravanserai.modeladapter.text.Encoder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An encoder that was let in.
 *
 * @param brought null for one that comes with the hub: its text models open it
 * @param proof what one that was brought was let in with
 */
record HeldEncoder(EncoderPassport passport, @Nullable Encoder brought, @Nullable Proof proof) {

    About about() {
        return passport.about();
    }

    /** Of its vectors. */
    String content() {
        return brought == null ? String.valueOf(passport.content()) : brought.content();
    }

    Optional<Encoder> opened() {
        return Optional.ofNullable(brought);
    }

    boolean isNamed(EncoderPin pin) {
        return about().name().equals(pin.name());
    }

    /** True for just what a head was trained on. */
    boolean isOf(EncoderPin pin) {
        return isNamed(pin) && content().equals(pin.content());
    }
}
