package io.plenum.equipment.document;

import io.plenum.web.RequestProblem;
import io.plenum.work.photo.Photos;
import java.nio.charset.StandardCharsets;

/** What is kept: recognised by its bytes, whatever a file is called. */
public enum DocumentFormat {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg");

    /** Readers look for the end of a PDF this far from its end (ISO 32000-1, annex H, note 18). */
    private static final int TAIL = 1024;

    private final String mediaType;
    private final String extension;

    DocumentFormat(String mediaType, String extension) {
        this.mediaType = mediaType;
        this.extension = extension;
    }

    public String mediaType() {
        return mediaType;
    }

    public String extension() {
        return extension;
    }

    /** @param content as it is kept: a picture drawn anew, a PDF as it came */
    record Recognised(DocumentFormat format, byte[] content) {}

    /**
     * Takes up to seconds for a picture; call it outside a transaction.
     *
     * @throws RequestProblem for what is too large or neither a PDF nor a picture
     */
    static Recognised recognise(byte[] upload) {
        if (!begins(upload, "%PDF-")) {
            return new Recognised(JPEG, Photos.redraw(upload));
        }
        String tail = new String(
                upload, Math.max(0, upload.length - TAIL), Math.min(TAIL, upload.length), StandardCharsets.ISO_8859_1);
        if (upload.length > EquipmentDocuments.LARGEST || !tail.contains("%%EOF")) {
            throw RequestProblem.of("file", "equipment.document.problem.pdf", EquipmentDocuments.LARGEST >> 20);
        }
        return new Recognised(PDF, upload);
    }

    private static boolean begins(byte[] upload, String magic) {
        return upload.length > magic.length()
                && new String(upload, 0, magic.length(), StandardCharsets.ISO_8859_1).equals(magic);
    }
}
