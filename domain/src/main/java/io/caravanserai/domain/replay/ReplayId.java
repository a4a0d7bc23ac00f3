package io.caravanserai.domain.replay;

/** Names one replay. */
public record ReplayId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
