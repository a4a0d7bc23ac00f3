package io.caravanserai.app.asked;

import io.caravanserai.domain.publishing.Actor;
import java.util.Set;

/** Reasons the hub gave for what it did by itself, in the language of who asks; what people wrote stays as they wrote it. */
public final class OwnWords {

    private static final Set<String> OURS = Set.of(Actor.DISK.name(), Actor.HUB.name());

    private OwnWords() {}

    public static String of(String who, String why) {
        return OURS.contains(who) ? say(why) : why;
    }

    /** What the hub itself wrote down. */
    public static String say(String why) {
        return AskedIn.phrases().say(why);
    }
}
