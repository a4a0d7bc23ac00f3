package io.caravanserai.modeladapter.image;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Reads PNG and JPEG with the JDK's own readers. Size is read from the header before anything is decoded; a large picture is
 * decoded with pixels left out. The orientation a camera noted is not applied.
 */
public final class PictureDecoder {

    /** Bytes of a picture. */
    public static final int LARGEST = 5 << 20;

    private static final long MOST_PIXELS = 24_000_000;
    /** Pixels a side that are kept: four times what classifiers look at. */
    private static final int LONGEST_SIDE = 1_024;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G'};
    private static final byte[] JPEG = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF};

    private PictureDecoder() {}

    public static Pixels decode(byte[] picture) throws UnreadablePictureException {
        if (picture.length > LARGEST) {
            throw new UnreadablePictureException("too_many_bytes");
        }
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(format(picture)).next();
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
            reader.setInput(in, true, true);
            return pixels(reader);
        } catch (IOException | RuntimeException damaged) { // the JDK's readers throw both at damaged bytes
            throw new UnreadablePictureException("damaged");
        } finally {
            reader.dispose();
        }
    }

    private static Pixels pixels(ImageReader reader) throws IOException, UnreadablePictureException {
        long width = reader.getWidth(0);
        long height = reader.getHeight(0);
        if (width * height > MOST_PIXELS) {
            throw new UnreadablePictureException("too_many_pixels");
        }
        ImageReadParam sparing = reader.getDefaultReadParam();
        int step = (int) Math.max(1, Math.max(width, height) / LONGEST_SIDE);
        sparing.setSourceSubsampling(step, step, 0, 0);
        return onWhite(reader.read(0, sparing));
    }

    /** What is transparent becomes white, as on paper. */
    private static Pixels onWhite(BufferedImage read) {
        int width = read.getWidth();
        int height = read.getHeight();
        BufferedImage opaque = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D paper = opaque.createGraphics();
        try {
            paper.drawImage(read, 0, 0, Color.WHITE, null);
        } finally {
            paper.dispose();
        }
        return new Pixels(width, height, opaque.getRGB(0, 0, width, height, null, 0, width));
    }

    private static String format(byte[] picture) throws UnreadablePictureException {
        if (begins(picture, PNG)) {
            return "png";
        }
        if (begins(picture, JPEG)) {
            return "jpeg";
        }
        throw new UnreadablePictureException("not_png_or_jpeg");
    }

    private static boolean begins(byte[] picture, byte[] mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= picture.length || picture[i] != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
