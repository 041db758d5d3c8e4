package io.plenum.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plenum.web.RequestProblem;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PhotosTest {

    /** A camera writes down where it was and whose it is; that is nobody's business in an order. */
    @Test
    void whatACameraTellsBesidesThePictureIsGone() throws IOException {
        byte[] photo = picture(40, 30, "jpeg");
        byte[] tale = "Exif\0\0 GPS 52.5 13.4".getBytes(StandardCharsets.US_ASCII);
        byte[] told = ByteBuffer.allocate(photo.length + tale.length + 4)
                .put(photo, 0, 2)
                .putShort((short) 0xffe1)
                .putShort((short) (tale.length + 2))
                .put(tale)
                .put(photo, 2, photo.length - 2)
                .array();
        assertThat(new String(told, StandardCharsets.ISO_8859_1)).contains("GPS");

        byte[] kept = Photos.redraw(told);

        assertThat(new String(kept, StandardCharsets.ISO_8859_1)).doesNotContain("GPS");
        assertThat(ImageIO.read(new ByteArrayInputStream(kept)).getWidth()).isEqualTo(40);
    }

    @Test
    void aLargePictureIsMadeSmaller() throws IOException {
        BufferedImage kept = ImageIO.read(new ByteArrayInputStream(Photos.redraw(picture(4000, 1000, "png"))));
        assertThat(kept.getWidth()).isEqualTo(1920);
        assertThat(kept.getHeight()).isEqualTo(480);
    }

    /** A few bytes may claim a picture of a billion pixels; its size is looked at before anything is drawn. */
    @Test
    void aPictureThatWouldFillTheMemoryIsRefused() throws IOException {
        byte[] bomb = picture(10, 10, "png");
        ByteBuffer header = ByteBuffer.wrap(bomb);
        header.putInt(16, 50_000);
        header.putInt(20, 50_000);
        assertThatThrownBy(() -> Photos.redraw(bomb))
                .isInstanceOfSatisfying(RequestProblem.class, problem -> assertThat(problem.text())
                        .isEqualTo("work.problem.photo-large"));
    }

    @Test
    void whatIsNoPictureIsRefused() {
        byte[] script = "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8);
        assertThatThrownBy(() -> Photos.redraw(script))
                .isInstanceOfSatisfying(RequestProblem.class, problem -> assertThat(problem.field())
                        .isEqualTo("photo"));
        assertThatThrownBy(() -> Photos.redraw(new byte[Photos.LARGEST + 1])).isInstanceOf(RequestProblem.class);
    }

    private static byte[] picture(int width, int height, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }
}
