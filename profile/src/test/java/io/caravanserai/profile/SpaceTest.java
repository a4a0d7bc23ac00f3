package io.caravanserai.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class SpaceTest {

    private static final int COMMITS = 200;
    private static final Duration A_MOMENT = Duration.ofMillis(20);

    @Test
    void staysNearTheSizeOfWhatLivesInItHoweverMuchIsWritten(@TempDir Path folder) throws IOException {
        try (TestHouse house = TestHouse.onH2(folder.resolve("hub"))) {
            BusyCustomers customers = busy(house);
            for (int number = 1; number <= COMMITS; number++) {
                customers.commit(number);
                HubDatabase.tidy(house.dataSource(), A_MOMENT);
            }
            long size = Files.size(folder.resolve("hub.mv.db"));

            assertThat(written(house)).as("bytes written").isGreaterThan(8 * size);
            assertThat(size).as("bytes of the file").isLessThan(5 * live(house));
        }
    }

    @RepeatedTest(2)
    void losesNothingWhenKilledWhileTidying(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("hub");
        Process process = OtherProcess.start(KilledWhileTidying.class, file);
        int committed = 0;
        try (BufferedReader out = OtherProcess.output(process)) {
            while (committed < 50) {
                committed = Integer.parseInt(OtherProcess.line(out));
            }
            ProcessHandle.of(process.pid()).orElseThrow().destroyForcibly();
            committed += (int) out.lines().count();
        }
        process.waitFor();

        try (TestHouse house = TestHouse.onH2(file)) {
            BusyCustomers customers = new BusyCustomers(house.dataSource());
            assertThat(customers.isAsAfter(committed) || customers.isAsAfter(committed + 1))
                    .as("everything is as after %d commits, or one more", committed)
                    .isTrue();
        }
    }

    @Test
    void canBeMadeAsSmallAsWhatLivesInIt(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("hub");
        try (TestHouse house = TestHouse.onH2(file)) {
            BusyCustomers customers = busy(house);
            for (int number = 1; number <= 20; number++) {
                customers.commit(number);
            }
        }
        long before = Files.size(folder.resolve("hub.mv.db"));

        HubDatabase.compact(file);

        assertThat(Files.size(folder.resolve("hub.mv.db"))).isLessThan(before / 3);
        try (TestHouse house = TestHouse.onH2(file)) {
            assertThat(new BusyCustomers(house.dataSource()).isAsAfter(20)).isTrue();
        }
    }

    private static BusyCustomers busy(TestHouse house) {
        BusyCustomers customers = new BusyCustomers(house.dataSource());
        customers.found();
        return customers;
    }

    private static long written(TestHouse house) {
        return info(house, "FILE_WRITE_BYTES");
    }

    private static long live(TestHouse house) {
        return info(house, "FILE_SIZE") * info(house, "FILL_RATE") / 100 * info(house, "CHUNKS_FILL_RATE") / 100;
    }

    private static long info(TestHouse house, String name) {
        String sql = "select setting_value from information_schema.settings where setting_name = ?";
        Long value = new JdbcTemplate(house.dataSource()).queryForObject(sql, Long.class, "info." + name);
        return value == null ? 0 : value;
    }
}
