package io.caravanserai.profile.receipt;

import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.decision.Choice;
import io.caravanserai.domain.decision.DecisionId;
import io.caravanserai.domain.decision.Factors;
import io.caravanserai.domain.decision.Fate;
import io.caravanserai.domain.decision.Mode;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.decision.Stage;
import io.caravanserai.domain.model.Estimate;
import io.caravanserai.domain.model.Score;
import io.caravanserai.domain.table.FiredRow;
import io.caravanserai.profile.bytes.ByteReader;
import io.caravanserai.profile.bytes.Values;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads format 1, and formats 2 and 3 with estimates behind it; arguments are evaluated in the order {@link ReceiptWriter} wrote them. */
final class ReceiptReader {

    private final ByteReader in;
    private final FactsCodec facts;

    ReceiptReader(ByteReader in, FactsCodec facts) {
        this.in = in;
        this.facts = facts;
    }

    Receipt read(boolean withEstimates, boolean withLabels) {
        Facts frozen = facts.read(in);
        return new Receipt(
                new DecisionId(Ids.read(in)),
                new CustomerId(in.text()),
                in.text(),
                in.text(),
                Values.readMoment(in),
                Mode.valueOf(in.text()),
                choice(),
                frozen,
                in.text(),
                list(this::row),
                list(this::score),
                list(this::fate),
                map(in::text),
                optional(in::text),
                map(in::signed),
                withEstimates ? list(() -> estimate(withLabels)) : List.of());
    }

    private Estimate estimate(boolean withLabel) {
        String fact = in.text();
        String model = in.text();
        String version = in.text();
        double value = in.number();
        String fallback = optional(in::text);
        return new Estimate(fact, value, withLabel ? optional(in::text) : null, model, version, fallback);
    }

    private Choice choice() {
        return new Choice(
                in.text(),
                optional(in::text),
                optional(in::text),
                optional(in::text),
                in.number(),
                new Label(in.text(), in.text()),
                Values.readMoment(in));
    }

    private FiredRow row() {
        String file = in.text();
        String sheet = in.text();
        String version = in.text();
        return new FiredRow(file, sheet, in.text(), version, list(in::text));
    }

    private Score score() {
        String purpose = in.text();
        String model = in.text();
        String version = in.text();
        return new Score(purpose, in.number(), model, version, optional(in::text));
    }

    private Fate fate() {
        return new Fate(
                in.text(),
                in.text(),
                Stage.valueOf(in.text()),
                in.text(),
                in.text(),
                optional(this::factors),
                row(),
                optional(this::row));
    }

    private Factors factors() {
        return new Factors(in.number(), in.number(), in.number(), in.number());
    }

    private <T> List<T> list(Supplier<T> reader) {
        List<T> list = new ArrayList<>();
        for (int left = in.size(); left > 0; left--) {
            list.add(reader.get());
        }
        return list;
    }

    private <T> Map<String, T> map(Supplier<T> reader) {
        Map<String, T> map = new HashMap<>();
        for (int left = in.size(); left > 0; left--) {
            map.put(in.text(), reader.get());
        }
        return map;
    }

    private <T> @Nullable T optional(Supplier<T> reader) {
        return in.octet() == 0 ? null : reader.get();
    }
}
