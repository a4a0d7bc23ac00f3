package io.caravanserai.routes.source;

import org.jspecify.annotations.Nullable;

/** Why something failed, in one line for people: the innermost cause says most. */
final class Reason {

    private static final int LONGEST = 300;

    private Reason() {}

    static String of(@Nullable Throwable failure) {
        if (failure == null) {
            return "unknown";
        }
        Throwable innermost = innermost(failure);
        String own = text(failure);
        String line = innermost == failure ? own : own + " (" + text(innermost) + ")";
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    private static String text(Throwable one) {
        String message = one.getMessage();
        return message == null || message.isBlank()
                ? one.getClass().getSimpleName()
                : message.lines().findFirst().orElse("");
    }

    private static Throwable innermost(Throwable failure) {
        Throwable current = failure;
        for (int depth = 0; depth < 20 && current.getCause() != null; depth++) {
            current = current.getCause();
        }
        return current;
    }
}
