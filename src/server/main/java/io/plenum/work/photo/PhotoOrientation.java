package io.plenum.work.photo;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * How a camera was held, which a JPEG says beside its picture (Exif 2.32, tag 0x0112): phones store upright photos lying. Whatever cannot be
 * read leaves the picture as it is.
 *
 * @param value 1 to 8; 1 for upright
 */
record PhotoOrientation(int value) {

    static final PhotoOrientation UPRIGHT = new PhotoOrientation(1);

    private static final int TAG = 0x0112;
    private static final int APP1 = 0xE1;
    private static final int SCAN = 0xDA;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int ENTRY = 12;

    static PhotoOrientation of(byte[] jpeg) {
        try {
            return inSegments(ByteBuffer.wrap(jpeg));
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException cut) {
            return UPRIGHT;
        }
    }

    private static PhotoOrientation inSegments(ByteBuffer jpeg) {
        if (jpeg.getShort() != (short) 0xFFD8) {
            return UPRIGHT;
        }
        while (true) {
            int marker = jpeg.getShort() & 0xFFFF;
            if (marker >> 8 != 0xFF || (marker & 0xFF) == SCAN) {
                return UPRIGHT;
            }
            int length = (jpeg.getShort() & 0xFFFF) - 2;
            ByteBuffer segment = jpeg.slice(jpeg.position(), length);
            if ((marker & 0xFF) == APP1 && segment.slice(0, EXIF.length).equals(ByteBuffer.wrap(EXIF))) {
                return inTiff(segment.slice(EXIF.length, length - EXIF.length));
            }
            jpeg.position(jpeg.position() + length);
        }
    }

    /** TIFF 6.0: byte order, 42, and where the first directory is. */
    private static PhotoOrientation inTiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort() == (short) 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xFFFF;
        for (int i = 0; i < entries; i++) {
            int entry = directory + 2 + i * ENTRY;
            if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
                int value = tiff.getShort(entry + 8) & 0xFFFF;
                return value >= 1 && value <= 8 ? new PhotoOrientation(value) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** The picture as it was seen. */
    BufferedImage upright(BufferedImage stored) {
        if (value == 1) {
            return stored;
        }
        int width = stored.getWidth();
        int height = stored.getHeight();
        boolean lying = value >= 5;
        BufferedImage turned =
                new BufferedImage(lying ? height : width, lying ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = turned.createGraphics();
        pen.drawImage(stored, transform(width, height), null);
        pen.dispose();
        return turned;
    }

    private AffineTransform transform(int width, int height) {
        return switch (value) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }
}
