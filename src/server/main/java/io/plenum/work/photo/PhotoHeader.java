package io.plenum.work.photo;

import io.plenum.web.RequestProblem;
import java.io.ByteArrayOutputStream;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/**
 * What the first bytes of a photo say, read before anything is decoded: a small file can claim a picture that fills the memory.
 * What a file is called does not matter.
 *
 * @param format recognised by its content
 * @param width pixels
 * @param height pixels
 */
record PhotoHeader(Format format, int width, int height) {

    private static final int MARKER = 0xff;
    private static final int START_OF_SCAN = 0xda;
    /** A progressive JPEG of a camera has about ten; each costs the work of the whole picture. */
    private static final int MOST_SCANS = 100;
    /** All that is needed to draw a PNG (ISO/IEC 15948, clause 11). Text and profiles can unpack to any size. */
    private static final Set<String> NEEDED = Set.of("IHDR", "PLTE", "tRNS", "IDAT", "IEND");

    private static final int PNG_SIGNATURE = 8;

    /** What is taken, each with the pixels that can be decoded in bounded memory. */
    enum Format {
        JPEG(120_000_000),
        PNG(60_000_000),
        WEBP(24_000_000);

        private final long mostPixels;

        Format(long mostPixels) {
            this.mostPixels = mostPixels;
        }

        String imageIo() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** @throws RequestProblem for anything but a JPEG, PNG or WebP */
    static PhotoHeader of(byte[] photo) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(photo);
            PhotoHeader header =
                    switch (bytes.getInt(0)) {
                        case 0x89504e47 -> new PhotoHeader(Format.PNG, bytes.getInt(16), bytes.getInt(20));
                        case 0x52494646 -> webp(bytes);
                        default -> jpeg(bytes);
                    };
            if (header.width < 1 || header.height < 1) {
                throw none();
            }
            return header;
        } catch (BufferUnderflowException | IndexOutOfBoundsException cut) {
            throw none();
        }
    }

    private static RequestProblem none() {
        return RequestProblem.of("photo", "work.problem.photo");
    }

    boolean isTooLarge() {
        return (long) width * height > format.mostPixels;
    }

    /** Walks from segment to segment up to the frame header (ITU-T T.81, B.2.2). */
    private static PhotoHeader jpeg(ByteBuffer bytes) {
        if ((bytes.getShort(0) & 0xffff) != 0xffd8) {
            throw none();
        }
        int scans = scans(bytes);
        int at = 2;
        while (true) {
            int marker = bytes.get(at + 1) & 0xff;
            if ((bytes.get(at) & 0xff) != MARKER || marker == START_OF_SCAN) {
                throw none();
            }
            if (isFrame(marker)) {
                int height = bytes.getShort(at + 5) & 0xffff;
                int width = bytes.getShort(at + 7) & 0xffff;
                return scans > MOST_SCANS
                        ? new PhotoHeader(Format.JPEG, 0, 0)
                        : new PhotoHeader(Format.JPEG, width, height);
            }
            at += marker == MARKER ? 1 : 2 + (bytes.getShort(at + 2) & 0xffff);
        }
    }

    private static boolean isFrame(int marker) {
        return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
    }

    private static int scans(ByteBuffer bytes) {
        int scans = 0;
        for (int i = 0; i + 1 < bytes.limit(); i++) {
            if ((bytes.get(i) & 0xff) == MARKER && (bytes.get(i + 1) & 0xff) == START_OF_SCAN) {
                scans++;
            }
        }
        return scans;
    }

    /** The first chunk tells the size, in one of three ways (RFC 9649). */
    private static PhotoHeader webp(ByteBuffer big) {
        ByteBuffer bytes = big.order(ByteOrder.LITTLE_ENDIAN);
        if (!text(bytes, 8).equals("WEBP")) {
            throw none();
        }
        return switch (text(bytes, 12)) {
            case "VP8 " -> new PhotoHeader(Format.WEBP, bytes.getShort(26) & 0x3fff, bytes.getShort(28) & 0x3fff);
            case "VP8L" -> {
                int packed = bytes.getInt(21);
                yield new PhotoHeader(Format.WEBP, (packed & 0x3fff) + 1, (packed >>> 14 & 0x3fff) + 1);
            }
            case "VP8X" -> new PhotoHeader(Format.WEBP, three(bytes, 24) + 1, three(bytes, 27) + 1);
            default -> throw none();
        };
    }

    private static int three(ByteBuffer bytes, int at) {
        return bytes.getShort(at) & 0xffff | (bytes.get(at + 2) & 0xff) << 16;
    }

    private static String text(ByteBuffer bytes, int at) {
        byte[] four = new byte[4];
        bytes.get(at, four);
        return new String(four, StandardCharsets.US_ASCII);
    }

    /** Without what is not needed to draw it. */
    byte[] cleaned(byte[] photo) {
        if (format != Format.PNG) {
            return photo;
        }
        ByteBuffer bytes = ByteBuffer.wrap(photo);
        ByteArrayOutputStream kept = new ByteArrayOutputStream(photo.length);
        kept.write(photo, 0, PNG_SIGNATURE);
        int at = PNG_SIGNATURE;
        while (at + 12 <= photo.length) {
            long end = at + 12L + (bytes.getInt(at) & 0xffff_ffffL);
            if (end > photo.length) {
                throw none();
            }
            if (NEEDED.contains(text(bytes, at + 4))) {
                kept.write(photo, at, (int) end - at);
            }
            at = (int) end;
        }
        return kept.toByteArray();
    }
}
