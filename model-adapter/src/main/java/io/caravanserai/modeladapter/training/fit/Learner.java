package io.caravanserai.modeladapter.training.fit;

import java.util.List;

/** Turns rows and answers into scorers, one a setting it tries; more settings than one where fitting once serves several. */
public interface Learner {

    /** What each scorer of {@link #fit} is called; as many as it gives. */
    List<String> names();

    /** Quick fits, one a setting, to compare the settings. */
    List<Scorer> fit(List<float[]> rows, boolean[] yes);

    /** The fit that stays: one setting, with all the care there is. */
    default Scorer refit(List<float[]> rows, boolean[] yes, int setting) {
        return fit(rows, yes).get(setting);
    }
}
