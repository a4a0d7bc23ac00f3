package io.caravanserai.modeladapter.passport;

import java.time.Duration;

/**
 * A head on a sentence encoder as its {@code model.yaml} declares it.
 *
 * @param encoder whose vectors it reads
 * @param script texts it is for: {@code zh}, {@code en}
 * @param inputTensor ONNX input that takes one vector a row
 * @param timeBudget for one text, waiting for a worker included
 */
public record TextPassport(
        About about,
        String file,
        String golden,
        String encoder,
        String script,
        String inputTensor,
        Head emotion,
        Head sentiment,
        Head topic,
        Duration timeBudget) {}
