package io.caravanserai.domain.language;

/** Words ready for a person, and whose they are. */
public record Worded(String text, Author by) {

    /** Says whose they are only: words are personal data. */
    @Override
    public String toString() {
        return "Worded[" + by + "]";
    }
}
