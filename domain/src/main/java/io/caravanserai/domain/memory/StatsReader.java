package io.caravanserai.domain.memory;

/** Reads the durable counts. */
public interface StatsReader {

    Stats read();
}
