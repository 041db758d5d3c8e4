package io.plenum.work;

import io.plenum.web.RequestProblem;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Draws every photo anew, as JPEG: what is kept is a picture and nothing else, without the place and the device that cameras
 * write into their files.
 */
final class Photos {

    /** Bytes of the largest upload. */
    static final int LARGEST = 15 << 20;

    private static final long MOST_PIXELS = 60_000_000;
    private static final int LONGEST_SIDE = 1920;

    private Photos() {}

    /** @throws RequestProblem for what is too large or no JPEG or PNG */
    static byte[] redraw(byte[] upload) {
        if (upload.length > LARGEST) {
            throw RequestProblem.of("photo", "work.problem.photo-large", LARGEST >> 20);
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(upload))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw RequestProblem.of("photo", "work.problem.photo");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return jpeg(fit(read(reader)));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException unreadable) {
            if (unreadable instanceof RequestProblem problem) {
                throw problem;
            }
            throw RequestProblem.of("photo", "work.problem.photo");
        }
    }

    /** Looks at the size first: a small file can claim a picture that fills the memory. */
    private static BufferedImage read(ImageReader reader) throws IOException {
        if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
            throw RequestProblem.of("photo", "work.problem.photo-large", LARGEST >> 20);
        }
        return reader.read(0);
    }

    private static BufferedImage fit(BufferedImage photo) {
        double scale = Math.min(1, (double) LONGEST_SIDE / Math.max(photo.getWidth(), photo.getHeight()));
        int width = Math.max(1, (int) Math.round(photo.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(photo.getHeight() * scale));
        BufferedImage fitted = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = fitted.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        pen.drawImage(photo, 0, 0, width, height, Color.WHITE, null);
        pen.dispose();
        return fitted;
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", out);
        return out.toByteArray();
    }
}
