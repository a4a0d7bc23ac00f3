package io.caravanserai.connectors.record;

import java.util.BitSet;

/** Open brackets of a JSON item, forgiving: a wrong bracket closes what it can, so that the item's end is found again. */
final class Nesting {

    /** Beyond this a record is refused anyway; what is deeper is no longer told apart. */
    private static final int DEEPEST = 2000;

    private final BitSet braces = new BitSet();
    private int depth;

    boolean isEmpty() {
        return depth == 0;
    }

    /** A brace in an object stands behind a colon; elsewhere it begins the next item, and this one was never closed. */
    boolean isEndedBy(int b, int before) {
        return (b == '{' && braces.get(depth - 1) && before != ':') || (b == ']' && noneOpen(false));
    }

    void step(int b) {
        switch (b) {
            case '{', '[' -> open(b == '{');
            case '}', ']' -> close(b == '}');
            default -> {}
        }
    }

    private void open(boolean brace) {
        if (depth < DEEPEST) {
            braces.set(depth++, brace);
        }
    }

    private void close(boolean brace) {
        if (noneOpen(brace)) {
            return;
        }
        while (braces.get(--depth) != brace) {
            continue;
        }
    }

    private boolean noneOpen(boolean brace) {
        return (brace ? braces.previousSetBit(depth - 1) : braces.previousClearBit(depth - 1)) < 0;
    }
}
