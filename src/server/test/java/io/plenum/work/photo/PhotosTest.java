package io.plenum.work.photo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.plenum.web.RequestProblem;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhotosTest {

    /** A white WebP of one pixel. */
    private static final String WEBP = "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA";

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

    /** A phone stores what it took upright lying, and says so beside it (Exif 2.32, 4.6.4): what is kept stands. Left is red, top of it. */
    @ParameterizedTest
    @CsvSource({"1, 40, 30, 0, 0", "3, 40, 30, 39, 29", "6, 30, 40, 29, 0", "8, 30, 40, 0, 39", "9, 40, 30, 0, 0"})
    void aLyingPhotoIsTurnedUpright(int orientation, int width, int height, int redX, int redY) throws IOException {
        BufferedImage lying = new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = lying.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, 8, 8);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        ImageIO.write(lying, "jpeg", out);
        byte[] photo = out.toByteArray();
        // "Exif", little endian, one entry: orientation, SHORT, 1 value.
        ByteBuffer told = ByteBuffer.allocate(photo.length + 36)
                .put(photo, 0, 2)
                .putShort((short) 0xffe1)
                .putShort((short) 34);
        told.put("Exif\0\0II*\0".getBytes(StandardCharsets.US_ASCII))
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(8)
                .putShort((short) 1);
        told.putShort((short) 0x112)
                .putShort((short) 3)
                .putInt(1)
                .putInt(orientation)
                .putInt(0);
        told.put(photo, 2, photo.length - 2);

        BufferedImage kept = ImageIO.read(new ByteArrayInputStream(Photos.redraw(told.array())));

        assertThat(kept.getWidth()).isEqualTo(width);
        assertThat(kept.getHeight()).isEqualTo(height);
        Color corner = new Color(kept.getRGB(redX, redY));
        assertThat(corner.getRed()).isGreaterThan(200);
        assertThat(new Color(kept.getRGB(width - 1 - redX, height - 1 - redY)).getRed())
                .isLessThan(50);
    }

    @Test
    void aLargePictureIsMadeSmaller() throws IOException {
        BufferedImage kept = ImageIO.read(new ByteArrayInputStream(Photos.redraw(picture(4000, 1000, "png"))));
        assertThat(kept.getWidth()).isEqualTo(1920);
        assertThat(kept.getHeight()).isEqualTo(480);
    }

    /** A phone's photo is larger than what is kept, and never lies whole in memory: one pixel in three is read. */
    @Test
    void aPhotoOfManyPixelsIsReadInPart() throws IOException {
        BufferedImage kept = ImageIO.read(new ByteArrayInputStream(Photos.redraw(picture(12_000, 3000, "jpeg"))));
        assertThat(kept.getWidth()).isEqualTo(1920);
        assertThat(kept.getHeight()).isEqualTo(480);
    }

    /** Phones write WebP too. */
    @Test
    void webpIsTaken() throws IOException {
        BufferedImage kept = ImageIO.read(
                new ByteArrayInputStream(Photos.redraw(Base64.getDecoder().decode(WEBP))));
        assertThat(kept.getWidth()).isEqualTo(1);
    }

    /** A few bytes may claim a picture of a billion pixels; its size is looked at before anything is drawn. */
    @ParameterizedTest
    @ValueSource(strings = {"png", "jpeg", "webp", "webp lossless", "webp extended"})
    void aPictureThatWouldFillTheMemoryIsRefused(String kind) throws IOException {
        byte[] bomb = bomb(kind);
        assertThat(PhotoHeader.of(bomb).isTooLarge()).isTrue();
        refused(bomb, "work.problem.photo-large");
    }

    private static byte[] bomb(String kind) throws IOException {
        if (kind.equals("png")) {
            byte[] png = picture(10, 10, "png");
            ByteBuffer.wrap(png).putInt(16, 50_000).putInt(20, 50_000);
            return png;
        }
        if (kind.equals("jpeg")) {
            byte[] jpeg = picture(10, 10, "jpeg");
            ByteBuffer.wrap(jpeg).putInt(frame(jpeg) + 5, 0xfffffffe);
            return jpeg;
        }
        ByteBuffer webp = ByteBuffer.allocate(64).order(ByteOrder.LITTLE_ENDIAN);
        webp.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(56);
        webp.put("WEBP".getBytes(StandardCharsets.US_ASCII));
        switch (kind) {
            case "webp" -> {
                webp.put("VP8 ".getBytes(StandardCharsets.US_ASCII));
                webp.putShort(26, (short) 0x3fff).putShort(28, (short) 0x3fff);
            }
            case "webp lossless" -> {
                webp.put("VP8L".getBytes(StandardCharsets.US_ASCII));
                webp.putInt(21, 0x0fff_ffff);
            }
            default -> {
                webp.put("VP8X".getBytes(StandardCharsets.US_ASCII));
                webp.putShort(24, (short) 0xffff).putShort(27, (short) 0xffff);
            }
        }
        return webp.array();
    }

    private static int frame(byte[] jpeg) {
        for (int i = 0; i < jpeg.length - 1; i++) {
            if (jpeg[i] == (byte) 0xff && jpeg[i + 1] == (byte) 0xc0) {
                return i;
            }
        }
        throw new IllegalStateException("No frame header");
    }

    /** A comment of a few kilobytes that unpacks to gigabytes, in a picture with a palette, whose comments are else read. */
    @Test
    void whatHidesBesideThePictureIsNeverUnpacked() throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(10, 10, BufferedImage.TYPE_BYTE_INDEXED), "png", out);
        byte[] png = out.toByteArray();
        byte[] bomb = compressed(512 << 20);
        ByteBuffer chunk = ByteBuffer.allocate(bomb.length + 12 + 9);
        chunk.putInt(bomb.length + 9);
        chunk.put("zTXtComment\0\0".getBytes(StandardCharsets.US_ASCII)).put(bomb);
        CRC32 sum = new CRC32();
        sum.update(chunk.array(), 4, bomb.length + 13);
        chunk.putInt((int) sum.getValue());
        byte[] whole = ByteBuffer.allocate(png.length + chunk.capacity())
                .put(png, 0, 33)
                .put(chunk.array())
                .put(png, 33, png.length - 33)
                .array();
        assertThat(PhotoHeader.of(whole).cleaned(whole)).hasSizeLessThan(png.length + 1);
        assertThat(Photos.redraw(whole)).isNotEmpty();
    }

    private static byte[] compressed(int size) {
        Deflater deflater = new Deflater(9);
        var packed = new ByteArrayOutputStream();
        byte[] zeros = new byte[1 << 20];
        byte[] buffer = new byte[1 << 16];
        for (int done = 0; done < size; done += zeros.length) {
            deflater.setInput(zeros);
            while (!deflater.needsInput()) {
                packed.write(buffer, 0, deflater.deflate(buffer));
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            packed.write(buffer, 0, deflater.deflate(buffer));
        }
        return packed.toByteArray();
    }

    /** Each scan of a progressive JPEG is drawn over the whole picture; thousands of tiny ones would take hours. */
    @Test
    void aJpegOfThousandsOfScansIsRefused() throws IOException {
        byte[] jpeg = picture(40, 30, "jpeg");
        byte[] scans = new byte[4000];
        for (int i = 0; i < scans.length; i += 2) {
            scans[i] = (byte) 0xff;
            scans[i + 1] = (byte) 0xda;
        }
        byte[] whole = ByteBuffer.allocate(jpeg.length + scans.length)
                .put(jpeg)
                .put(scans)
                .array();
        refused(whole, "work.problem.photo");
    }

    /** The JDK reads these as well; what is not asked for is not let in. */
    @ParameterizedTest
    @ValueSource(strings = {"gif", "bmp", "tiff"})
    void otherFormatsAreRefusedWhateverTheyAreCalled(String format) throws IOException {
        refused(picture(10, 10, format), "work.problem.photo");
    }

    @Test
    void whatIsNoPictureIsRefused() throws IOException {
        refused("<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8), "work.problem.photo");
        refused(new byte[0], "work.problem.photo");
        refused(new byte[Photos.LARGEST + 1], "work.problem.photo-large");
        byte[] jpeg = picture(40, 30, "jpeg");
        for (int length = 1; length < Math.min(jpeg.length, 400); length += 7) {
            byte[] cut = Arrays.copyOf(jpeg, length);
            assertThatThrownBy(() -> Photos.redraw(cut)).isInstanceOf(RequestProblem.class);
        }
    }

    private static void refused(byte[] upload, String text) {
        assertThatThrownBy(() -> Photos.redraw(upload)).isInstanceOfSatisfying(RequestProblem.class, problem -> {
            assertThat(problem.field()).isEqualTo("photo");
            assertThat(problem.text()).isEqualTo(text);
        });
    }

    private static byte[] picture(int width, int height, String format) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, out);
        return out.toByteArray();
    }
}
