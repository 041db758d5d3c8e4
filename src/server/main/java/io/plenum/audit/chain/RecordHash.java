package io.plenum.audit.chain;

import io.plenum.audit.read.AuditRecord;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Computes a link of the chain independently of the database, which writes it. */
final class RecordHash {

    /** What the first record is linked to. */
    static final String BEGINNING = "0".repeat(64);

    private final MessageDigest sha256;

    RecordHash() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The hash that the record must have after a record with that one. */
    String next(String previous, AuditRecord link) {
        sha256.update((previous + ';').getBytes(StandardCharsets.UTF_8));
        field(Long.toString(link.id()));
        field(link.ref() == null ? null : link.ref().toString());
        field(Long.toString(ChronoUnit.MICROS.between(java.time.Instant.EPOCH, link.time())));
        field(link.who());
        field(link.address());
        field(link.via());
        field(link.what());
        field(link.kind());
        field(link.key());
        field(link.detail());
        field(link.before());
        field(link.after());
        return HexFormat.of().formatHex(sha256.digest());
    }

    /** With its length in front, so that nothing can move from one field to the next unnoticed. */
    private void field(@Nullable String content) {
        if (content == null) {
            sha256.update((byte) '-');
        } else {
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            sha256.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            sha256.update(bytes);
        }
        sha256.update((byte) ';');
    }
}
