package io.caravanserai.decisiontables.cell;

/** A cell that says nothing sensible; its three parts become a problem with the cell's place. */
public final class Misread extends RuntimeException {

    private final String found;
    private final String expected;
    private final String advice;

    public Misread(String found, String expected, String advice) {
        super("'%s' %s. %s".formatted(found, expected, advice), null, false, false);
        this.found = found;
        this.expected = expected;
        this.advice = advice;
    }

    public String found() {
        return found;
    }

    public String expected() {
        return expected;
    }

    public String advice() {
        return advice;
    }
}
