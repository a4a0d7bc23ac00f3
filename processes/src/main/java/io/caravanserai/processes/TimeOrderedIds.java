package io.caravanserai.processes;

import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.camunda.bpm.engine.impl.cfg.IdGenerator;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * UUIDs of version 7 (RFC 9562): no node asks the database for ids, and ids of the same time lie together in every index.
 */
final class TimeOrderedIds implements IdGenerator {

    private static final int RANDOM_BITS_BESIDE_TIME = 12;
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    @Override
    public String getNextId() {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        long time = ClockUtil.getCurrentTime().getTime() << 16;
        long high = time | VERSION_7 | random.nextInt(1 << RANDOM_BITS_BESIDE_TIME);
        long low = VARIANT | (random.nextLong() >>> 2);
        return new UUID(high, low).toString();
    }
}
