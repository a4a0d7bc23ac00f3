package io.caravanserai.domain.publishing;

/** Calls one version of one table, from its first draft to its last day. */
public record VersionId(String value) {

    @Override
    public String toString() {
        return value;
    }
}
