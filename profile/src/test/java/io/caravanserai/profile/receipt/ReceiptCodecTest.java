package io.caravanserai.profile.receipt;

import static io.caravanserai.testkit.ReceiptBuilder.aReceipt;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.catalogue.Origin;
import io.caravanserai.domain.catalogue.ValueType;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.decision.ActionDefinition;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.model.Estimate;
import io.caravanserai.profile.FeatureCatalogue;
import io.caravanserai.profile.TestHouse;
import io.caravanserai.profile.TestReceipts;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReceiptCodecTest {

    private static final Instant ASKED = Instant.parse("2026-03-02T09:00:00.123456789Z");

    private final Catalogue catalogue = Catalogue.joined(
            FeatureCatalogue.read(TestHouse.featuresFile()).catalogue(),
            new Catalogue(List.of(
                    entry("value_tier", ValueType.TEXT, Origin.DERIVED),
                    entry("churn_score", ValueType.NUMBER, Origin.SCORE))));
    private final ReceiptCodec codec = new ReceiptCodec(catalogue);

    @Test
    void saysThatANewerVersionWroteIt() {
        byte[] stored = codec.write(plain());
        stored[0] = 7;

        assertThatIllegalStateException()
                .isThrownBy(() -> codec.read(stored))
                .withMessage("A receipt is stored in format (7), this version reads 3."
                        + " Maybe a newer hub wrote it: upgrade this one.");
    }

    @Test
    void saysThatAReceiptIsCutShort() {
        byte[] stored = codec.write(plain());

        assertThatIllegalStateException()
                .isThrownBy(() -> codec.read(Arrays.copyOf(stored, stored.length / 2)))
                .withMessageContaining("cut short");
    }

    @Test
    void losesNothing() {
        assertSame(plain());
        assertSame(TestReceipts.of("request-1", new CustomerId("c"), ASKED, facts(), ActionDefinition.NO_ACTION, null));
    }

    @Test
    void keepsEstimatesAndWritesTheFormerFormatWhereThereAreNone() {
        Receipt plain = plain();
        Receipt estimated = aReceipt("estimated")
                .on(plain.facts())
                .estimated(Estimate.number("expected_spend", 1234.56789, "value", "1.0.0", null))
                .estimated(Estimate.number("visits", 2, "visit-rules", "1.0.0", "timeout"))
                .build();

        assertSame(estimated);
        assertThat(codec.write(plain)[0]).isEqualTo((byte) 1);
        assertThat(codec.write(estimated)[0]).isEqualTo((byte) 2);
    }

    @Test
    void keepsLabelsBesideNumbersInAFormatOfTheirOwn() {
        Receipt labelled = aReceipt("labelled")
                .on(facts())
                .estimated(Estimate.number("expected_spend", 7, "value", "1.0.0", null))
                .estimated(new Estimate("leaving_reason", 0.787, "price", "reason", "1.0.0", null))
                .build();

        assertSame(labelled);
        assertThat(codec.write(labelled)[0]).isEqualTo((byte) 3);
    }

    @Test
    void keepsAbsentFactsAbsent() {
        Receipt receipt = TestReceipts.of("t", new CustomerId("c"), ASKED, facts().set("spend_30d", null), "x", "sms");

        assertThat(codec.read(codec.write(receipt)).facts().asMap()).doesNotContainKey("spend_30d");
    }

    @Test
    void readsFactsTheCatalogueNoLongerKnowsOrKnowsAsAnotherType() {
        Catalogue later = new Catalogue(List.of(
                entry("spend_30d", ValueType.TEXT, Origin.FEATURE),
                entry("purchases_30d", ValueType.NUMBER, Origin.FEATURE)));

        Receipt read = new ReceiptCodec(later).read(codec.write(plain()));

        assertThat(read.facts().asMap()).containsAllEntriesOf(plain().facts().asMap());
    }

    @Test
    void fitsAPlainReceiptIntoSixHundredBytes() {
        assertThat(plain().facts().asMap()).hasSizeGreaterThan(35);
        assertThat(codec.write(plain())).hasSizeLessThanOrEqualTo(600);
    }

    private void assertSame(Receipt receipt) {
        Receipt read = codec.read(codec.write(receipt));
        assertThat(read).usingRecursiveComparison().ignoringFields("facts").isEqualTo(receipt);
        assertThat(read.facts().asMap()).isEqualTo(receipt.facts().asMap());
    }

    private Receipt plain() {
        return TestReceipts.of(
                "transactions/o-20260302-8841",
                new CustomerId("k3jq7x2mvbn5r6tzw4ay"),
                ASKED,
                facts(),
                "retention_discount",
                "sms");
    }

    private Facts facts() {
        Facts facts = new Facts(catalogue);
        Random random = new Random(1);
        catalogue
                .of(Origin.FEATURE)
                .forEach(entry -> facts.set(
                        entry.name(),
                        entry.type() == ValueType.MONEY ? random.nextInt(500_000) / 100.0 : random.nextInt(90)));
        return facts.set("spend_volatility_90d", 0.4082)
                .set("region", "Beijing")
                .set("consent_marketing", true);
    }

    private static Entry entry(String name, ValueType type, Origin origin) {
        return new Entry(name, type, origin, new Label(name, name), List.of(), "", false, null);
    }
}
