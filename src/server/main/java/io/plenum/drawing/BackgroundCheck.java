package io.plenum.drawing;

import io.plenum.drawing.store.BackgroundFile;
import io.plenum.site.importing.CleanPlan;
import io.plenum.site.importing.SiteImportRefused;
import io.plenum.web.RequestProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.jspecify.annotations.Nullable;

/** What may lie under a drawing: pictures, drawings that are cleaned, and files that only browsers read. */
final class BackgroundCheck {

    /** Bytes of a file. */
    static final int LARGEST = 16 << 20;

    /** Pixels along a side. */
    private static final int LONGEST_SIDE = 20_000;

    private static final int LONGEST_NAME = 200;
    private static final int SNIFFED = 4096;
    private static final String OTHER = "application/octet-stream";

    private BackgroundCheck() {}

    /**
     * The file as it may be kept.
     *
     * @throws RequestProblem where it is too large or nothing that can lie under a drawing
     * @throws SiteImportRefused where it is an SVG that cannot be read
     */
    static BackgroundFile checked(String name, byte[] content) {
        if (content.length > LARGEST) {
            throw RequestProblem.of("file", "plans.rule.file-large", LARGEST >> 20);
        }
        String clean = name.replaceAll("[\\p{Cntrl}/\\\\]", "_").strip();
        String shown = clean.substring(0, Math.min(LONGEST_NAME, clean.length()));
        String head = new String(content, 0, Math.min(SNIFFED, content.length), StandardCharsets.ISO_8859_1);
        String picture = picture(content, head);
        if (picture != null) {
            return new BackgroundFile(shown, picture, content);
        }
        if (head.stripLeading().startsWith("<") || head.contains("<svg")) {
            return new BackgroundFile(shown, "image/svg+xml", drawing(shown, content));
        }
        String start = head.stripLeading().toUpperCase(Locale.ROOT);
        boolean read = start.startsWith("%PDF-")
                || start.startsWith("ISO-10303-21")
                || start.startsWith("AUTOCAD BINARY DXF")
                || start.matches("(?s)(0\\s+SECTION|999\\s).*");
        if (!read) {
            throw RequestProblem.of("file", "plans.rule.file-kind");
        }
        return new BackgroundFile(shown, OTHER, content);
    }

    /** Its media type where it is a picture of a size that a browser can show; it is not unpacked here. */
    private static @Nullable String picture(byte[] content, String head) {
        boolean png = head.startsWith("\u0089PNG");
        boolean jpeg = head.startsWith("\u00ff\u00d8\u00ff");
        if (!png && !jpeg) {
            return null;
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                throw RequestProblem.of("file", "plans.rule.file-damaged");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                if (reader.getWidth(0) > LONGEST_SIDE || reader.getHeight(0) > LONGEST_SIDE) {
                    throw RequestProblem.of("file", "plans.rule.file-pixels", LONGEST_SIDE);
                }
            } finally {
                reader.dispose();
            }
        } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw RequestProblem.of("file", "plans.rule.file-damaged");
        }
        return png ? "image/png" : "image/jpeg";
    }

    private static byte[] drawing(String name, byte[] content) {
        return CleanPlan.of(name, content).svg().getBytes(StandardCharsets.UTF_8);
    }
}
