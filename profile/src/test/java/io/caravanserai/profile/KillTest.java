package io.caravanserai.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.io.TempDir;

class KillTest {

    @RepeatedTest(2)
    void findsEveryAcknowledgedEventAfterTheProcessWasKilled(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("hub");
        Process hub = OtherProcess.start(KilledHub.class, file);
        List<String> committed = new ArrayList<>();
        try (BufferedReader out = OtherProcess.output(hub)) {
            while (committed.size() < 150) {
                committed.add(OtherProcess.line(out));
            }
            ProcessHandle.of(hub.pid()).orElseThrow().destroyForcibly();
            out.lines().forEach(committed::add);
        }
        assertThat(hub.waitFor(10, TimeUnit.SECONDS)).isTrue();

        try (TestHouse house = TestHouse.onH2(file)) {
            int events = count(house, "select count(*) from event");
            long counted = house.room().stats().read().events();
            assertThat(events).isBetween(committed.size(), committed.size() + 1);
            assertThat(counted).isEqualTo(events);
            assertThat(committed).startsWith("committed 0").hasSizeGreaterThanOrEqualTo(150);
        }
    }

    private static int count(TestHouse house, String sql) {
        Integer count = house.jdbc().queryForObject(sql, Integer.class);
        return count == null ? 0 : count;
    }
}
