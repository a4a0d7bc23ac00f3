package io.caravanserai.processes.campaign;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * The frozen audience, one process variable a batch, so that a step reads and writes its own batch only and 20,000
 * customers never are 20,000 executions.
 */
final class Roster {

    static final String BATCHES = "batches";

    /** Set by the sequential loop around a batch. */
    static final String LOOP_COUNTER = "loopCounter";

    private final DelegateExecution execution;

    Roster(DelegateExecution execution) {
        this.execution = execution;
    }

    /** Number of the batch the process is at. */
    int current() {
        return (Integer) execution.getVariable(LOOP_COUNTER);
    }

    int batches() {
        return (Integer) execution.getVariable(BATCHES);
    }

    List<Member> load(int batch) {
        return read((byte[]) execution.getVariable(variable(batch)));
    }

    void save(int batch, List<Member> members) {
        DelegateExecution whole = execution.getProcessInstance();
        whole.setVariable(variable(batch), written(members));
    }

    void saveAll(List<Member> members, int batchSize) {
        int batches = (members.size() + batchSize - 1) / batchSize;
        execution.setVariable(BATCHES, batches);
        for (int batch = 0; batch < batches; batch++) {
            int end = Math.min(members.size(), (batch + 1) * batchSize);
            save(batch, members.subList(batch * batchSize, end));
        }
    }

    Stream<Member> everybody() {
        return IntStream.range(0, batches()).mapToObj(this::load).flatMap(List::stream);
    }

    static List<Member> read(byte[] batch) {
        return new String(batch, StandardCharsets.UTF_8)
                .lines()
                .map(Member::parse)
                .toList();
    }

    static byte[] written(List<Member> members) {
        return members.stream()
                .map(Member::line)
                .collect(Collectors.joining("\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Where the process keeps the batch. */
    static String variable(int batch) {
        return "roster" + batch;
    }
}
