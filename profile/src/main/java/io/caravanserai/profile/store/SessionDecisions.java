package io.caravanserai.profile.store;

import io.caravanserai.domain.action.Outcome;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.decision.Receipt;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The decisions a session takes, and the search for the one an outcome answers. */
final class SessionDecisions {

    private static final Comparator<DecisionRows.Made> LATEST = Comparator.comparing(DecisionRows.Made::asOf)
            .thenComparing(made -> made.id().value());

    private final DecisionRows rows;
    private final List<Receipt> taken = new ArrayList<>();

    SessionDecisions(DecisionRows rows) {
        this.rows = rows;
    }

    void add(Receipt receipt) {
        taken.add(receipt);
    }

    Optional<DecisionId> answeredBy(Outcome outcome, Set<CustomerId> members) {
        Stream<DecisionRows.Made> here = taken.stream()
                .filter(receipt -> members.contains(receipt.customer()))
                .filter(receipt -> mayAnswer(outcome, receipt))
                .map(receipt -> new DecisionRows.Made(receipt.id(), Times.kept(receipt.asOf())));
        Stream<DecisionRows.Made> stored =
                members.stream().flatMap(member -> rows.answeredBy(outcome, member).stream());
        return Stream.concat(here, stored).max(LATEST).map(DecisionRows.Made::id);
    }

    private static boolean mayAnswer(Outcome outcome, Receipt receipt) {
        return !receipt.choice().isNoAction()
                && !Times.kept(receipt.asOf()).isAfter(Times.kept(outcome.time()))
                && (outcome.action() == null
                        || outcome.action().equals(receipt.choice().action()));
    }

    void save() {
        rows.insert(taken);
    }
}
