package io.caravanserai.processes;

import javax.xml.datatype.DatatypeFactory;

/** How the engine reads the duration of a timer. */
final class TimerDurations {

    private static final String FACTORY = "javax.xml.datatype.DatatypeFactory";

    private TimerDurations() {}

    /** For each timer the engine asks JAXP for a factory, and JAXP looks through every jar for one unless it is named. */
    static void nameTheirFactory() {
        if (System.getProperty(FACTORY) == null) {
            System.setProperty(
                    FACTORY, DatatypeFactory.newDefaultInstance().getClass().getName());
        }
    }
}
