package io.caravanserai.bench.tables;

import io.caravanserai.decisiontables.engine.CompiledTable;
import io.caravanserai.decisiontables.engine.TableCompiler;
import io.caravanserai.decisiontables.workbook.HitPolicy;
import io.caravanserai.decisiontables.workbook.Table;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.problem.Problems;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;

/**
 * Tables of 10 to 10,000 rows, asked as one thread asks, beside a plain loop over all rows in the same run: on a shared machine
 * the ratio is what can be compared. Times are of the thread's own CPU.
 */
@Command(name = "tables", description = "Decision tables of every size: build, heap, answers.")
public final class TablesCommand implements Runnable {

    private static final int[] SIZES = {10, 100, 1_000, 10_000};
    private static final int INPUTS = 20_000;
    private static final int ROUNDS = 7;
    private static final long ANSWERS = 40_000_000;
    private static final double MEGABYTE = 1 << 20;

    private final List<Facts> inputs = RetentionTable.inputs(INPUTS);
    private long sink;

    @Override
    public void run() {
        System.out.printf(
                "%8s %12s %12s %8s %12s %10s%n", "rows", "answer µs", "plain loop", "x loop", "build ms", "heap MB");
        for (int size : SIZES) {
            measure(size);
        }
        System.out.printf("(%d rows answered)%n", sink);
    }

    private void measure(int size) {
        Table table = RetentionTable.ofRows(size, HitPolicy.COLLECT);
        double[] builds = IntStream.range(0, 4)
                .mapToDouble(round -> cpuMillis(() -> compile(table)))
                .sorted()
                .toArray();
        long before = heap();
        CompiledTable compiled = compile(table);
        double answer = micros(size, facts -> compiled.evaluate(facts).size());
        double heap = (heap() - before) / MEGABYTE;
        double loop = micros(size, facts -> plainLoop(table, facts));
        System.out.printf(
                "%8d %12.2f %12.2f %8.2f %12.0f %10.1f%n", size, answer, loop, answer / loop, builds[1], heap);
        sink += compiled.evaluate(inputs.get(0)).size();
    }

    private static CompiledTable compile(Table table) {
        return new TableCompiler(RetentionTable.CATALOGUE)
                .compile(table, new Problems(table.file()))
                .orElseThrow();
    }

    private static int plainLoop(Table table, Facts facts) {
        int matching = 0;
        for (Table.Row row : table.rows()) {
            matching += matches(row, facts) ? 1 : 0;
        }
        return matching;
    }

    private static boolean matches(Table.Row row, Facts facts) {
        for (Table.Test test : row.tests()) {
            if (!test.condition().holds(facts.at(test.slot()))) {
                return false;
            }
        }
        return true;
    }

    /** Median over rounds, the first ones warming up. */
    private double micros(int size, ToIntFunction<Facts> question) {
        int count = (int) Math.max(1_000, Math.min(INPUTS, ANSWERS / size / 20));
        double[] rounds = new double[ROUNDS];
        for (int round = -3; round < ROUNDS; round++) {
            double millis = cpuMillis(() -> ask(count, question));
            if (round >= 0) {
                rounds[round] = millis * 1_000 / count;
            }
        }
        Arrays.sort(rounds);
        return rounds[ROUNDS / 2];
    }

    private void ask(int count, ToIntFunction<Facts> question) {
        for (int input = 0; input < count; input++) {
            sink += question.applyAsInt(inputs.get(input));
        }
    }

    private static double cpuMillis(Runnable work) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        work.run();
        return (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e6;
    }

    private static long heap() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
