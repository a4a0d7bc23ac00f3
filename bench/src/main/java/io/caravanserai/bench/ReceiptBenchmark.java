package io.caravanserai.bench;

import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.profile.receipt.ReceiptCodec;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A receipt to its stored bytes and back; how many they are says {@code ./bench/run sizes}. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ReceiptBenchmark {

    private ReceiptCodec codec;
    private List<Receipt> receipts;
    private List<byte[]> stored;
    private int next;

    @Setup
    public void prepare() {
        try (House house = House.open()) {
            codec = new ReceiptCodec(house.catalogue);
            receipts = Samples.receipts(house);
            stored = receipts.stream().map(codec::write).toList();
        }
    }

    @Benchmark
    public byte[] encode() {
        return codec.write(receipts.get(turn()));
    }

    @Benchmark
    public Receipt decode() {
        return codec.read(stored.get(turn()));
    }

    private int turn() {
        next = (next + 1) % receipts.size();
        return next;
    }
}
