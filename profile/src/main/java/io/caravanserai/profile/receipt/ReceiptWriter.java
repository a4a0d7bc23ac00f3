package io.caravanserai.profile.receipt;

import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.decision.Choice;
import io.caravanserai.domain.decision.Factors;
import io.caravanserai.domain.decision.Fate;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.model.Estimate;
import io.caravanserai.domain.model.Score;
import io.caravanserai.domain.table.FiredRow;
import io.caravanserai.profile.bytes.ByteWriter;
import io.caravanserai.profile.bytes.Values;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The fields of a receipt in the order {@link ReceiptReader} reads them: format 1, and behind it the estimates of formats 2 and 3. */
final class ReceiptWriter {

    private final ByteWriter out;
    private final FactsCodec facts;

    ReceiptWriter(ByteWriter out, FactsCodec facts) {
        this.out = out;
        this.facts = facts;
    }

    void write(Receipt receipt) {
        facts.write(out, receipt.facts());
        Ids.write(out, receipt.id().value());
        out.text(receipt.customer().value());
        out.text(receipt.trigger()).text(receipt.triggerType());
        Values.writeMoment(out, receipt.asOf());
        out.text(receipt.mode().name());
        choice(receipt.choice());
        out.text(receipt.rulesVersion());
        each(receipt.rows(), this::row);
        each(receipt.scores(), this::score);
        each(receipt.fates(), this::fate);
        each(new TreeMap<>(receipt.segments()).entrySet(), segment -> out.text(segment.getKey())
                .text(segment.getValue()));
        Values.writeOptional(out, receipt.attention(), out::text);
        each(new TreeMap<>(receipt.micros()).entrySet(), step -> out.text(step.getKey())
                .signed(step.getValue()));
    }

    /** @param labels true when one of them has a label */
    void write(List<Estimate> estimates, boolean labels) {
        each(estimates, estimate -> estimate(estimate, labels));
    }

    private void estimate(Estimate estimate, boolean labels) {
        out.text(estimate.fact())
                .text(estimate.model())
                .text(estimate.version())
                .number(estimate.value());
        Values.writeOptional(out, estimate.fallback(), out::text);
        if (labels) {
            Values.writeOptional(out, estimate.label(), out::text);
        }
    }

    private void choice(Choice choice) {
        out.text(choice.action());
        Values.writeOptional(out, choice.product(), out::text);
        Values.writeOptional(out, choice.channel(), out::text);
        Values.writeOptional(out, choice.process(), out::text);
        out.number(choice.confidence());
        label(choice.words());
        Values.writeMoment(out, choice.notBefore());
    }

    private void label(Label label) {
        out.text(label.zh()).text(label.en());
    }

    private void row(FiredRow row) {
        out.text(row.file()).text(row.sheet()).text(row.version()).text(row.row());
        each(row.cells(), out::text);
    }

    private void score(Score score) {
        out.text(score.purpose()).text(score.model()).text(score.version()).number(score.probability());
        Values.writeOptional(out, score.fallback(), out::text);
    }

    private void fate(Fate fate) {
        out.text(fate.action()).text(fate.channel());
        out.text(fate.stage().name()).text(fate.reason()).text(fate.detail());
        Values.writeOptional(out, fate.factors(), this::factors);
        row(fate.proposedBy());
        Values.writeOptional(out, fate.stoppedBy(), this::row);
    }

    private void factors(Factors factors) {
        out.number(factors.propensity()).number(factors.context());
        out.number(factors.value()).number(factors.lever());
    }

    private <T> void each(Collection<T> list, Consumer<T> writer) {
        out.unsigned(list.size());
        list.forEach(writer);
    }
}
