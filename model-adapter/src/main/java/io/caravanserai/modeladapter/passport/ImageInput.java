package io.caravanserai.modeladapter.passport;

import java.util.List;

/**
 * How a picture becomes numbers: resized to width x height, each colour times scale, minus mean, by deviation.
 *
 * @param isColourFirst true for NCHW, false for NHWC
 * @param isBlueFirst true for BGR, false for RGB
 * @param mean of red, green, blue after scaling
 * @param deviation of red, green, blue after scaling
 */
public record ImageInput(
        String tensor,
        boolean isColourFirst,
        int width,
        int height,
        boolean isBlueFirst,
        double scale,
        List<Double> mean,
        List<Double> deviation) {

    public ImageInput {
        mean = List.copyOf(mean);
        deviation = List.copyOf(deviation);
    }
}
