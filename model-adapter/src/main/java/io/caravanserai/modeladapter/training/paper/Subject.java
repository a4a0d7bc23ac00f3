package io.caravanserai.modeladapter.training.paper;

import java.util.List;

/**
 * What a model is about, in words for its passport and card.
 *
 * @param name of the model and its folder
 * @param use what it may be used for
 * @param limits what it cannot do
 */
public record Subject(String name, String purpose, String titleZh, String titleEn, String use, List<String> limits) {

    public Subject {
        limits = List.copyOf(limits);
    }
}
