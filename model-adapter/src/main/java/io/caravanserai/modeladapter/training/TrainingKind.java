package io.caravanserai.modeladapter.training;

import io.caravanserai.modeladapter.training.paper.Report;

/** One kind of training. */
public interface TrainingKind {

    /**
     * Trains and writes what the hub needs.
     *
     * @throws io.caravanserai.domain.problem.InvalidAssetException with everything wrong with the data
     */
    Report train(TrainingRequest request);
}
