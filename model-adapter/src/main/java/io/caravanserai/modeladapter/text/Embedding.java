package io.caravanserai.modeladapter.text;

import ai.onnxruntime.OrtException;

/** From a text to its vector; of a text of several windows, the mean of theirs. */
public interface Embedding {

    float[] of(String text) throws OrtException;
}
