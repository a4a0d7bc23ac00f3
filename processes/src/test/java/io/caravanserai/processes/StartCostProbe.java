package io.caravanserai.processes;

import static io.caravanserai.processes.ReceiptBuilder.aDecision;

import io.caravanserai.domain.decision.Receipt;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StartCostProbe {
    @Test
    void probe() throws Exception {
        TestHouse house = TestHouse.onH2File(Files.createTempDirectory("probe"));
        for (int size : new int[] {1, 20, 100, 100, 100, 100, 100, 100}) {
            List<Receipt> r = IntStream.range(0, 500)
                    .mapToObj(i -> aDecision("retention_discount").build())
                    .toList();
            long t = System.nanoTime();
            for (int i = 0; i < 500; i += size) {
                List<Receipt> part = r.subList(i, Math.min(500, i + size));
                house.unit.run(() -> {
                    part.forEach(house.desk::carryOut);
                    return true;
                });
            }
            System.out.println("batch " + size + ": us per start " + (System.nanoTime() - t) / 500_000.0);
        }
    }
}
