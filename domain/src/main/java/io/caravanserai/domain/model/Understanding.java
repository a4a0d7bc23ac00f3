package io.caravanserai.domain.model;

/**
 * What a text says about its writer.
 *
 * @param emotion one of anger, disgust, fear, joy, sadness, surprise, trust, neutral
 * @param emotionScore 0 to 1
 * @param sentiment -1 (bad) to 1 (good)
 * @param topic one of the topics of the catalogue: billing, delivery, quality, service, price, app, other
 * @param model name and version that said so
 */
public record Understanding(String emotion, double emotionScore, double sentiment, String topic, String model) {}
