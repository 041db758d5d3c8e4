package io.plenum.backup;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.LongConsumer;

/** Counts and sums what goes through; closing it leaves the stream beneath open. */
final class DigestStream extends FilterOutputStream {

    private final MessageDigest sum = newSum();
    private final LongConsumer progress;
    private long bytes;

    /** @param progress told the bytes so far, often */
    DigestStream(OutputStream to, LongConsumer progress) {
        super(to);
        this.progress = progress;
    }

    static String of(byte[] content) {
        return HexFormat.of().formatHex(newSum().digest(content));
    }

    private static MessageDigest newSum() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] content, int offset, int length) throws IOException {
        out.write(content, offset, length);
        sum.update(content, offset, length);
        bytes += length;
        progress.accept(bytes);
    }

    @Override
    public void close() throws IOException {
        flush();
    }

    long bytes() {
        return bytes;
    }

    String sha256() {
        return HexFormat.of().formatHex(sum.digest());
    }
}
