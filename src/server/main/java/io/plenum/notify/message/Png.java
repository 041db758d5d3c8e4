package io.plenum.notify.message;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;

/** Pictures as bytes. */
final class Png {

    static {
        // one in-memory stream; a folder of temporary files is not needed
        ImageIO.setUseCache(false);
    }

    private Png() {}

    static byte[] of(BufferedImage image) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
