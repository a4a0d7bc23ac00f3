package io.caravanserai.modeladapter.image;

/**
 * A picture in memory, row by row, a colour as {@code 0xRRGGBB}.
 *
 * @param colours width x height of them
 */
@SuppressWarnings("ArrayRecordComponent") // handed on, never compared
public record Pixels(int width, int height, int[] colours) {

    /** The colour at a place between pixels, 0 to 255, by its four neighbours. */
    double at(double x, double y, int shift) {
        double left = Math.floor(x);
        double top = Math.floor(y);
        double right = x - left;
        double down = y - top;
        return (1 - down) * ((1 - right) * one(left, top, shift) + right * one(left + 1, top, shift))
                + down * ((1 - right) * one(left, top + 1, shift) + right * one(left + 1, top + 1, shift));
    }

    /** Half as large, each pixel the mean of four: done until bilinear sampling leaves nothing out. */
    Pixels halved() {
        int halfWidth = width / 2;
        int halfHeight = height / 2;
        int[] half = new int[halfWidth * halfHeight];
        for (int i = 0; i < half.length; i++) {
            int at = 2 * (i / halfWidth) * width + 2 * (i % halfWidth);
            half[i] = mean(at, 16) | mean(at, 8) | mean(at, 0);
        }
        return new Pixels(halfWidth, halfHeight, half);
    }

    private int mean(int at, int shift) {
        int sum = colour(at, shift) + colour(at + 1, shift) + colour(at + width, shift) + colour(at + width + 1, shift);
        return (sum + 2) / 4 << shift;
    }

    private int one(double x, double y, int shift) {
        int column = (int) Math.max(0, Math.min(width - 1, x));
        int row = (int) Math.max(0, Math.min(height - 1, y));
        return colour(row * width + column, shift);
    }

    private int colour(int at, int shift) {
        return colours[at] >> shift & 0xFF;
    }
}
