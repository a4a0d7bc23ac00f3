package io.caravanserai.app.web;

import static io.caravanserai.testkit.ReceiptBuilder.aReceipt;
import static org.assertj.core.api.Assertions.assertThat;

import io.caravanserai.app.House;
import io.caravanserai.app.web.InsightAnswerJson.Product;
import io.caravanserai.app.web.InsightAnswerJson.Products;
import io.caravanserai.app.web.InsightAnswerJson.Recommendation;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.model.PurchaseHistory;
import io.caravanserai.domain.model.Recommender.Bought;
import io.caravanserai.modeladapter.NeighbourRecommender;
import io.caravanserai.testkit.HouseCatalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recommender's products where there is a table; else the rules' own; nobody's purchases without consent. */
class ProductAdviserTest {

    private static final List<Recommendation> OFFERS =
            List.of(new Recommendation("upsell_premium", "PREMIUM-1Y", "email", 0.4));
    private static final PurchaseHistory TEA = (customer, most) ->
            List.of(new Bought("tea", aReceipt("any").build().asOf()));

    @TempDir
    Path models;

    @Test
    void withoutATableTheProductsOfTheOffersAreShown() {
        Products shown = adviser().products(receipt(true), OFFERS);

        assertThat(shown).isEqualTo(new Products("rules", false, List.of(new Product("PREMIUM-1Y", 0.4))));
    }

    @Test
    void aBrokenTableIsNoTable() throws IOException {
        table();
        Files.writeString(models.resolve("recommend/golden.jsonl"), "no basket");

        assertThat(adviser().products(receipt(true), OFFERS).by()).isEqualTo("rules");
    }

    @Test
    void purchasesDoNotCountWithoutConsentToProfiling() throws IOException {
        table();

        Products shown = adviser().products(receipt(false), OFFERS);

        assertThat(shown.personal()).isFalse();
        assertThat(shown.items()).containsExactly(new Product("rice", 0.5));
    }

    @Test
    void whatWasBoughtSpeaksForItsNeighbours() throws IOException {
        table();

        Products shown = adviser().products(receipt(true), OFFERS);

        assertThat(shown)
                .isEqualTo(new Products(
                        "recommend/1.0.0", true, List.of(new Product("cup", 1), new Product("rice", 0.5))));
    }

    private ProductAdviser adviser() {
        return new ProductAdviser(NeighbourRecommender.read(models), TEA);
    }

    private static Receipt receipt(boolean mayBeProfiled) {
        Facts facts = new Facts(HouseCatalogue.standard());
        facts.set("consent_profiling", mayBeProfiled);
        return aReceipt("asked").on(facts).build();
    }

    private void table() throws IOException {
        Path folder = Files.createDirectories(models.resolve("recommend"));
        Files.writeString(folder.resolve("card.md"), "# Test");
        Files.writeString(folder.resolve("neighbours.csv"), "product,neighbour,weight\n*,rice,0.5\ntea,cup,1.0\n");
        Files.writeString(folder.resolve("golden.jsonl"), "{\"bought\":{\"tea\":0.0},\"best\":[\"cup\",\"rice\"]}\n");
        Files.copy(House.ROOT.resolve("model-adapter/models/recommend/model.yaml"), folder.resolve("model.yaml"));
    }
}
