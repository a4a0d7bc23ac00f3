package io.caravanserai.profile.store;

import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.memory.UnitOfWork;
import io.caravanserai.domain.model.Answered;
import io.caravanserai.domain.model.Hindsight;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads receipts again, and what outcomes and journal say of the time after them. A handful of statements each. */
final class JdbcHindsight implements Hindsight {

    private final Stores stores;
    private final UnitOfWork work;

    JdbcHindsight(Stores stores, UnitOfWork work) {
        this.stores = stores;
        this.work = work;
    }

    @Override
    public List<Receipt> latest(int most) {
        return work.run(() -> stores.order().before(Long.MAX_VALUE, most).stream()
                .map(PlacedReceipt::receipt)
                .toList());
    }

    @Override
    public List<Answered> accepted(int most) {
        return work.run(() -> {
            Map<DecisionId, Boolean> answers = stores.outcomes().latestAnswers(most);
            return stores.decisions().findAll(answers.keySet()).stream()
                    .map(receipt -> new Answered(receipt, answers.get(receipt.id())))
                    .toList();
        });
    }

    @Override
    public List<Answered> silent(Instant now, Duration quiet, int most) {
        return work.run(() -> {
            List<Receipt> past = stores.decisions().until(now.minus(quiet), most);
            Map<CustomerId, Set<CustomerId>> groups = stores.customers()
                    .groupsOf(past.stream().map(Receipt::customer).collect(Collectors.toSet()));
            List<Receipt> each = oneEach(past, groups);
            return each.isEmpty() ? List.of() : answered(each, groups, quiet);
        });
    }

    /** The latest of each person, however many ids it was decided under. */
    private static List<Receipt> oneEach(List<Receipt> past, Map<CustomerId, Set<CustomerId>> groups) {
        Set<CustomerId> seen = new HashSet<>();
        List<Receipt> each = new ArrayList<>();
        for (Receipt receipt : past) {
            if (seen.add(receipt.customer())) {
                seen.addAll(groups.getOrDefault(receipt.customer(), Set.of()));
                each.add(receipt);
            }
        }
        return each;
    }

    private List<Answered> answered(List<Receipt> each, Map<CustomerId, Set<CustomerId>> groups, Duration quiet) {
        Instant from = each.stream().map(Receipt::asOf).min(Instant::compareTo).orElseThrow();
        Instant until = each.stream()
                .map(Receipt::asOf)
                .max(Instant::compareTo)
                .orElseThrow()
                .plus(quiet);
        Set<CustomerId> everyone = new HashSet<>(groups.keySet());
        each.forEach(receipt -> everyone.add(receipt.customer()));
        Map<CustomerId, List<Instant>> purchases = stores.journal().purchases(everyone, from, until);
        return each.stream()
                .map(receipt -> new Answered(
                        receipt,
                        members(receipt, groups).stream()
                                .flatMap(member -> purchases.getOrDefault(member, List.of()).stream())
                                .noneMatch(bought -> bought.isAfter(receipt.asOf())
                                        && !bought.isAfter(receipt.asOf().plus(quiet)))))
                .toList();
    }

    private static Set<CustomerId> members(Receipt receipt, Map<CustomerId, Set<CustomerId>> groups) {
        return groups.getOrDefault(receipt.customer(), Set.of(receipt.customer()));
    }
}
