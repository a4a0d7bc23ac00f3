package io.caravanserai.modeladapter.image;

import io.caravanserai.modeladapter.passport.ImageInput;
import java.nio.FloatBuffer;

/** Resizes a picture to what a model looks at (the whole of it, without keeping its proportions) and normalises its colours. */
final class PictureTensor {

    private static final int COLOURS = 3;
    private static final int[] RED_GREEN_BLUE = {16, 8, 0};

    private final ImageInput input;

    PictureTensor(ImageInput input) {
        this.input = input;
    }

    long[] shape() {
        return input.isColourFirst()
                ? new long[] {1, COLOURS, input.height(), input.width()}
                : new long[] {1, input.height(), input.width(), COLOURS};
    }

    FloatBuffer of(Pixels picture) {
        Pixels near = picture;
        while (near.width() >= 2 * input.width() && near.height() >= 2 * input.height()) {
            near = near.halved();
        }
        float[] values = new float[COLOURS * input.width() * input.height()];
        for (int colour = 0; colour < COLOURS; colour++) {
            plane(near, colour, values);
        }
        return FloatBuffer.wrap(values);
    }

    private void plane(Pixels picture, int colour, float[] into) {
        int channel = input.isBlueFirst() ? COLOURS - 1 - colour : colour;
        double mean = input.mean().get(colour);
        double deviation = input.deviation().get(colour);
        for (int row = 0; row < input.height(); row++) {
            double y = (row + 0.5) * picture.height() / input.height() - 0.5;
            for (int column = 0; column < input.width(); column++) {
                double x = (column + 0.5) * picture.width() / input.width() - 0.5;
                double value = picture.at(x, y, RED_GREEN_BLUE[colour]) * input.scale();
                into[place(channel, row, column)] = (float) ((value - mean) / deviation);
            }
        }
    }

    private int place(int channel, int row, int column) {
        return input.isColourFirst()
                ? (channel * input.height() + row) * input.width() + column
                : (row * input.width() + column) * COLOURS + channel;
    }
}
