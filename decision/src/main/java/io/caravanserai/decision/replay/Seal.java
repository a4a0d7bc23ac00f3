package io.caravanserai.decision.replay;

import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.replay.Compared;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what was compared, and seals it with a hash. */
final class Seal {

    private final MessageDigest digest = sha256();
    private final String inForce;
    private final String draft;
    private @Nullable Instant from;
    private @Nullable Instant until;

    Seal(String inForce, String draft) {
        this.inForce = inForce;
        this.draft = draft;
        update(inForce);
        update(draft);
    }

    void add(Receipt recorded) {
        update(recorded.id().value());
        from = from == null ? recorded.asOf() : from;
        until = recorded.asOf();
    }

    private void update(String text) {
        digest.update((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    Compared close(String who) {
        return new Compared(inForce, draft, from, until, HexFormat.of().formatHex(digest.digest()), who, List.of());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
