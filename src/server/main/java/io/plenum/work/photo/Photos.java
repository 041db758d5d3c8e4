package io.plenum.work.photo;

import io.plenum.web.RequestProblem;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * Draws every photo anew, as JPEG: what is kept is a picture and nothing else, without the place and the device that cameras
 * write into their files. Takes up to seconds of work; call it outside a transaction.
 */
public final class Photos {

    /** Bytes of the largest upload. */
    public static final int LARGEST = 15 << 20;

    private static final int LONGEST_SIDE = 1920;
    /** A picture takes some 50 MB while it is drawn. */
    private static final Semaphore AT_ONCE = new Semaphore(2);

    private static final long PATIENCE_SECONDS = 20;

    private Photos() {}

    /** @throws RequestProblem for what is too large or no JPEG, PNG or WebP; 503 where too many come at the same time */
    public static byte[] redraw(byte[] upload) {
        if (upload.length > LARGEST) {
            throw tooLarge();
        }
        PhotoHeader header = PhotoHeader.of(upload);
        if (header.isTooLarge()) {
            throw tooLarge();
        }
        await();
        try {
            BufferedImage fitted = fit(read(header, header.cleaned(upload)));
            return jpeg(PhotoOrientation.of(upload).upright(fitted));
        } catch (IOException | RuntimeException unreadable) {
            if (unreadable instanceof RequestProblem problem) {
                throw problem;
            }
            throw RequestProblem.of("photo", "work.problem.photo");
        } finally {
            AT_ONCE.release();
        }
    }

    private static RequestProblem tooLarge() {
        return RequestProblem.of("photo", "work.problem.photo-large", LARGEST >> 20);
    }

    private static void await() {
        try {
            if (AT_ONCE.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        throw RequestProblem.unavailable("work.problem.photo-busy");
    }

    /** Leaves out what would be thrown away anyway while it reads, so that a large photo never lies whole in memory. */
    private static BufferedImage read(PhotoHeader header, byte[] photo) throws IOException {
        ImageReader reader =
                ImageIO.getImageReadersByFormatName(header.format().imageIo()).next();
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(photo))) {
            reader.setInput(in, true, true);
            // The reader must not see another size than the one that was looked at.
            if (reader.getWidth(0) != header.width() || reader.getHeight(0) != header.height()) {
                throw new IOException("Two sizes in one photo");
            }
            ImageReadParam param = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(header.width(), header.height()) / (2 * LONGEST_SIDE));
            param.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, param);
        } finally {
            reader.dispose();
        }
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
