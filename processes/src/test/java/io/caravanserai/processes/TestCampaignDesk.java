package io.caravanserai.processes;

import io.caravanserai.domain.action.CampaignDesk;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.decision.DecisionId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;

/** A segment of numbered customers; policy stops those it was told to stop. */
final class TestCampaignDesk implements CampaignDesk {

    private final Set<CustomerId> stopped = ConcurrentHashMap.newKeySet();
    private final Map<DecisionId, String> arms = new ConcurrentHashMap<>();
    private int size = 100;

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

    static DecisionId decision(String campaign, CustomerId customer) {
        return DecisionId.of(campaign + "/" + customer);
    }

    @Override
    public List<CustomerId> audience(String segment, int limit) {
        return IntStream.range(0, Math.min(size, limit))
                .mapToObj(number -> new CustomerId(segment + "-" + number))
                .toList();
    }

    @Override
    public Optional<DecisionId> enrol(String campaign, CustomerId customer, String action, String channel, String arm) {
        if (stopped.contains(customer)) {
            return Optional.empty();
        }
        DecisionId decision = decision(campaign, customer);
        arms.put(decision, arm + " " + action);
        return Optional.of(decision);
    }
}
