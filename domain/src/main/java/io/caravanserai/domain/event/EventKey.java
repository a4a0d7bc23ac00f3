package io.caravanserai.domain.event;

/** What makes an event unique (CloudEvents 1.0: source and id together). */
public record EventKey(String source, String id) {

    @Override
    public String toString() {
        return source + "/" + id;
    }
}
