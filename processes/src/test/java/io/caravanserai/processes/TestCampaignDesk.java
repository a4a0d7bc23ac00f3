package io.caravanserai.processes;

import io.caravanserai.domain.action.CampaignDesk;
import io.caravanserai.domain.action.Enrolment;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.decision.DecisionId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.impl.context.Context;

/** A segment of numbered customers; policy stops those it was told to stop. */
final class TestCampaignDesk implements CampaignDesk {

    private final Set<CustomerId> stopped = ConcurrentHashMap.newKeySet();
    private final Map<DecisionId, String> arms = new ConcurrentHashMap<>();
    private final Queue<List<Enrolment>> batches = new ConcurrentLinkedQueue<>();
    private final Set<String> threads = ConcurrentHashMap.newKeySet();
    private int size = 100;
    private boolean strict = true;

    void size(int customers) {
        size = customers;
    }

    void stop(CustomerId customer) {
        stopped.add(customer);
    }

    /** Customers decided for, with their arm. */
    Map<DecisionId, String> arms() {
        return arms;
    }

    /** What was asked at once, oldest first. */
    Queue<List<Enrolment>> batches() {
        return batches;
    }

    /** Who asked. */
    Set<String> threads() {
        return threads;
    }

    void mayBeAskedInsideAJob(boolean yes) {
        strict = !yes;
    }

    static DecisionId decision(String campaign, CustomerId customer) {
        return DecisionId.of(campaign + "/" + customer);
    }

    @Override
    public List<CustomerId> audience(String segment, int limit) {
        return IntStream.range(0, Math.min(size, limit))
                .mapToObj(number -> new CustomerId(segment + "-" + number))
                .toList();
    }

    /** Asks for models as the real one does: refuses inside the engine, except a diagram of the time when that was done. */
    @Override
    public Map<CustomerId, DecisionId> enrol(String campaign, String channel, List<Enrolment> batch) {
        if (strict && Context.getCommandContext() != null) {
            throw new IllegalStateException("A model was asked inside a job.");
        }
        Map<CustomerId, DecisionId> decisions = new LinkedHashMap<>();
        batch.stream()
                .filter(one -> !stopped.contains(one.customer()))
                .forEach(one -> decisions.put(one.customer(), decided(campaign, one)));
        batches.add(List.copyOf(batch));
        threads.add(Thread.currentThread().getName());
        return decisions;
    }

    private DecisionId decided(String campaign, Enrolment one) {
        DecisionId decision = decision(campaign, one.customer());
        arms.put(decision, one.arm() + " " + one.action());
        return decision;
    }
}
