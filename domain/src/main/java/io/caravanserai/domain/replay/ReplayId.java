package io.caravanserai.domain.replay;

/** Names one replay on the node that runs it. */
public record ReplayId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
