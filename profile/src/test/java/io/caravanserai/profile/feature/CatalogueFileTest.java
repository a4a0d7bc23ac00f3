package io.caravanserai.profile.feature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Origin;
import io.caravanserai.domain.problem.InvalidAssetException;
import io.caravanserai.domain.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogueFileTest {

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        InvalidAssetException invalid = catchThrowableOfType(
                InvalidAssetException.class,
                () -> TestCatalogues.of(
                        """
                features:
                  - {name: Spend, label: {zh: 消费, en: Spend}, type: mony, events: [purchase], aggregate: total, days: 30}
                  - {name: volatility, label: {zh: 波动}, type: number, events: [purchase], aggregate: volatility, days: 100}
                  - {name: volatility, label: {zh: 次数, en: Times}, type: number, events: [purchase], aggregate: count, days: soon, colour: red}
                attributes: none
                consents: []
                """));

        assertThat(invalid.problems())
                .extracting(Problem::sentence)
                .contains(
                        "features.yaml, features[0] 'Spend', key 'name': 'Spend' is not snake case."
                                + " Write small letters, digits and underscores.",
                        "features.yaml, features[0] 'Spend', key 'type': 'mony' is not a type."
                                + " Maybe one of [number, money, percent, text, yes_no, date].",
                        "features.yaml, features[1] 'volatility', key 'field': is missing for volatility."
                                + " Add the key 'field'.",
                        "features.yaml, features[1] 'volatility', key 'days': '100' does not divide into three periods."
                                + " Maybe write 90.",
                        "features.yaml, features[1] 'volatility', key 'label', key 'en': is missing. Add the key 'en'.",
                        "features.yaml, features[2] 'volatility', key 'name': 'volatility' is there twice."
                                + " Maybe drop one of them.",
                        "features.yaml, features[2] 'volatility', key 'days': 'soon' is not a whole number from 1 to 3653."
                                + " Write days as a number, such as 90.",
                        "features.yaml, top level, key 'attributes': 'none' is not a list. Write the list of attributes.")
                .anyMatch(sentence -> sentence.contains("'total' is not an aggregate. Maybe one of [count, sum,"))
                .anyMatch(sentence -> sentence.contains("key 'colour': 'colour' is not a known key. Maybe one of ["));
    }

    @Test
    void saysWhichLineIsNotYaml() {
        assertThatThrownBy(() -> TestCatalogues.of("features:\n  - {name: a, name: b}\n"))
                .isInstanceOf(InvalidAssetException.class)
                .hasMessageContaining("features.yaml, line 2")
                .hasMessageContaining("is not YAML")
                .hasMessageNotContaining("\n");
    }

    @Test
    void saysThatAFileIsNotThere() {
        assertThatThrownBy(() -> CatalogueFile.read(Path.of("no-such.yaml")))
                .isInstanceOf(InvalidAssetException.class)
                .hasMessageContaining("no-such.yaml: 'no-such.yaml' cannot be read");
    }

    @Test
    void shipsEveryNameTheHouseAgreedOn() {
        assertThat(names(Origin.FEATURE))
                .containsExactlyInAnyOrder(
                        "purchases_30d",
                        "purchases_90d",
                        "purchases_365d",
                        "spend_30d",
                        "spend_90d",
                        "spend_365d",
                        "days_since_purchase",
                        "spend_volatility_90d",
                        "spend_trend_90d",
                        "max_order_365d",
                        "average_order_365d",
                        "categories_365d",
                        "refunds_90d",
                        "refund_amount_90d",
                        "complaints_30d",
                        "complaints_90d",
                        "days_since_complaint",
                        "calls_90d",
                        "comments_90d",
                        "sentiment_90d",
                        "sentiment_trend_90d",
                        "browses_30d",
                        "compares_30d",
                        "consults_30d",
                        "offers_accepted_365d",
                        "offers_declined_30d",
                        "offers_ignored_90d",
                        "contacts_90d",
                        "campaign_contacts_90d",
                        "device_alarms_30d",
                        "tenure_days",
                        "active_days_90d");
        assertThat(names(Origin.ATTRIBUTE))
                .containsExactlyInAnyOrder("language", "age", "gender", "region", "age_band", "income_band");
        assertThat(names(Origin.CONSENT))
                .containsExactlyInAnyOrder(
                        "consent_marketing", "consent_profiling", "consent_calls", "consent_email", "consent_sms");
    }

    private static List<String> names(Origin origin) {
        return TestCatalogues.shipped().catalogue().of(origin).map(Entry::name).toList();
    }
}
