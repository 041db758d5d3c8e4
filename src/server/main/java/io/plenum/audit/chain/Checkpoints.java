package io.plenum.audit.chain;

import io.plenum.point.time.IsoTime;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Checkpoints of the chain, noted outside the database in {@code audit/heads} of the data folder: without them nobody would see that
 * the last records are gone, or that all links were computed anew. One a line: time, id, hash.
 */
final class Checkpoints {

    private static final long LARGE = 1 << 20;
    private static final int NEWEST = 2000;

    /** @param noted when the record with that id was the last */
    record Checkpoint(Instant noted, long id, String hash) {

        private String line() {
            return noted + " " + id + " " + hash + "\n";
        }
    }

    private final Path file;
    private final long large;

    Checkpoints(Path data) {
        this(data, LARGE);
    }

    /** @param large bytes beyond which the file is thinned out */
    Checkpoints(Path data, long large) {
        file = data.toAbsolutePath().resolve("audit/heads");
        this.large = large;
    }

    /** Oldest first. */
    List<Checkpoint> all() throws IOException {
        List<Checkpoint> heads = new ArrayList<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file, StandardCharsets.ISO_8859_1)) {
                add(heads, line.split(" "));
            }
        }
        return heads;
    }

    /** A line that was cut when the server died is no head. */
    private static void add(List<Checkpoint> heads, String[] columns) {
        if (columns.length == 3 && columns[1].matches("\\d{1,18}") && columns[2].matches("[0-9a-f]{64}")) {
            try {
                heads.add(new Checkpoint(IsoTime.instant(columns[0]), Long.parseLong(columns[1]), columns[2]));
            } catch (DateTimeException notOurs) {
                return;
            }
        }
    }

    /** Is on the disk when this returns. */
    void note(Checkpoint head) throws IOException {
        Files.createDirectories(file.getParent());
        write(file, head.line(), StandardOpenOption.APPEND);
        if (Files.size(file) > large) {
            thinOut();
        }
    }

    /** The newest stay, and of the older ones the last of each day. */
    private void thinOut() throws IOException {
        List<Checkpoint> heads = all();
        StringBuilder kept = new StringBuilder();
        for (int i = 0; i < heads.size(); i++) {
            boolean recent = i >= heads.size() - NEWEST;
            if (recent || day(heads.get(i)) != day(heads.get(i + 1))) {
                kept.append(heads.get(i).line());
            }
        }
        Path next = file.resolveSibling("heads.next");
        Files.deleteIfExists(next);
        write(next, kept.toString(), StandardOpenOption.WRITE);
        Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static long day(Checkpoint head) {
        return Math.floorDiv(head.noted().getEpochSecond(), 86_400L);
    }

    private static void write(Path to, String text, StandardOpenOption how) throws IOException {
        try (FileChannel out = FileChannel.open(
                to,
                Set.of(StandardOpenOption.CREATE, how),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            ByteBuffer rest = ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
            while (rest.hasRemaining()) {
                out.write(rest);
            }
            out.force(true);
        }
    }
}
