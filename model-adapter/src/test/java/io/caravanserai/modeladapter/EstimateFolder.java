package io.caravanserai.modeladapter;

import io.caravanserai.domain.catalogue.Catalogue;
import io.caravanserai.domain.catalogue.Entry;
import io.caravanserai.domain.catalogue.Facts;
import io.caravanserai.domain.catalogue.Label;
import io.caravanserai.domain.catalogue.Origin;
import io.caravanserai.domain.catalogue.ValueType;
import io.caravanserai.domain.customer.CustomerId;
import io.caravanserai.domain.model.Estimate;
import io.caravanserai.domain.problem.Problem;
import java.nio.file.Path;
import java.util.List;

/** A folder of models that fill facts of their own, with one of them in it. */
final class EstimateFolder {

    private final Path models;
    private final Catalogue catalogue;
    private final TestModel model;

    /** @param facts of origin estimate, beside those of the tests' catalogue */
    EstimateFolder(Path models, String name, Entry... facts) {
        this.models = models;
        catalogue = Catalogue.joined(TestCatalogue.create(), new Catalogue(List.of(facts)));
        model = new TestModel(models, name);
    }

    EstimateFolder write(String file, String content) {
        model.write(file, content);
        return this;
    }

    EstimateFolder write(String file, byte[] content) {
        model.write(file, content);
        return this;
    }

    OnnxModels read() {
        return OnnxModels.read(models, catalogue, ModelSettings.standard());
    }

    List<String> problemsOf(String passport) {
        write("model.yaml", passport);
        try (OnnxModels read = read()) {
            return read.problems().stream().map(Problem::sentence).toList();
        }
    }

    Facts facts(double purchases, double spend) {
        return new Facts(catalogue).set("purchases_30d", purchases).set("spend_90d", spend);
    }

    static List<Estimate> estimates(OnnxModels models, Facts row) {
        return models.estimates(List.of(new CustomerId("ann")), List.of(row)).get(0);
    }

    static Entry fact(String name, ValueType type, List<String> values, String unit) {
        return new Entry(name, type, Origin.ESTIMATE, new Label(name, name), values, unit, false, null);
    }
}
