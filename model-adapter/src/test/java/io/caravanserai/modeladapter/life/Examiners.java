package io.caravanserai.modeladapter.life;

import io.caravanserai.domain.decision.ActionCatalogue;
import io.caravanserai.domain.decision.Receipt;
import io.caravanserai.domain.model.Answered;
import io.caravanserai.domain.model.Hindsight;
import io.caravanserai.domain.model.ModelRoster;
import io.caravanserai.modeladapter.OnnxModels;
import io.caravanserai.modeladapter.OtherModel;
import io.caravanserai.modeladapter.TestCatalogue;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** Examiners with a past made up for them. */
public final class Examiners {

    private Examiners() {}

    public static Examiner ofNothing(OnnxModels models, ModelRoster roster) {
        return of(models, roster, List.of());
    }

    /** All of them were decided lately, and answered. */
    public static Examiner of(OnnxModels models, ModelRoster roster, List<Answered> past) {
        return of(models, List::of, roster, past);
    }

    /** Of nothing but what these said lately. */
    public static Examiner ofAnswers(OnnxModels none, Supplier<List<OtherModel>> others, ModelRoster roster) {
        return of(none, others, roster, List.of());
    }

    private static Examiner of(
            OnnxModels models, Supplier<List<OtherModel>> others, ModelRoster roster, List<Answered> past) {
        return new Examiner(
                models,
                others,
                new Past(past),
                TestCatalogue.create(),
                new ActionCatalogue(List.of()),
                roster::all,
                LifeSettings.standard(),
                () -> Instant.EPOCH);
    }

    private record Past(List<Answered> decisions) implements Hindsight {

        @Override
        public List<Receipt> latest(int most) {
            return decisions.stream().map(Answered::receipt).limit(most).toList();
        }

        @Override
        public List<Answered> accepted(int most) {
            return decisions;
        }

        @Override
        public List<Answered> silent(Instant now, Duration quiet, int most) {
            return decisions;
        }
    }
}
