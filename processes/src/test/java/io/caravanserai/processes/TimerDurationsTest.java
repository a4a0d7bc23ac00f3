package io.caravanserai.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Date;
import java.util.Enumeration;
import java.util.List;
import org.camunda.bpm.engine.impl.calendar.DurationHelper;
import org.junit.jupiter.api.Test;

class TimerDurationsTest {

    @Test
    void aTimerIsReadWithoutLookingThroughEveryJar() throws Exception {
        TimerDurations.nameTheirFactory();
        Date start = new Date(0);
        JarsAsked jars = new JarsAsked();
        Thread.currentThread().setContextClassLoader(jars);
        try {
            assertThat(new DurationHelper("PT5M", start).getDateAfter()).isEqualTo(new Date(300_000));
        } finally {
            Thread.currentThread().setContextClassLoader(jars.getParent());
        }
        assertThat(jars.asked).isEmpty();
    }

    private static final class JarsAsked extends ClassLoader {

        private final List<String> asked = new ArrayList<>();

        JarsAsked() {
            super(Thread.currentThread().getContextClassLoader());
        }

        @Override
        public Enumeration<URL> getResources(String name) throws IOException {
            asked.add(name);
            return super.getResources(name);
        }
    }
}
