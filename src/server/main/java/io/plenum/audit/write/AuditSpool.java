package io.plenum.audit.write;

import io.plenum.audit.Actor;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Records that wait for the database, one JSON object a line in {@code audit/waiting} of the data folder. Each is forced to the
 * disk before {@link #add} returns. Beyond {@value #CAPACITY} bytes a record only goes to the server's log; how many did is a
 * record itself afterwards.
 */
@Component
class AuditSpool {

    static final long CAPACITY = 16L << 20;
    private static final Logger log = LoggerFactory.getLogger(AuditSpool.class);

    private final Path file;
    private final long capacity;
    private final JsonMapper json;
    private final Clock clock;
    private long size;
    private long lost;

    @Autowired
    AuditSpool(@Value("${plenum.data}") Path data, JsonMapper json, Clock clock) {
        this(data, CAPACITY, json, clock);
    }

    AuditSpool(Path data, long capacity, JsonMapper json, Clock clock) {
        file = data.toAbsolutePath().resolve("audit/waiting");
        this.capacity = capacity;
        this.json = json;
        this.clock = clock;
        size = file.toFile().length();
    }

    synchronized boolean isEmpty() {
        return size == 0 && lost == 0;
    }

    synchronized void add(AuditEntry entry) {
        byte[] line = (json.writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8);
        try {
            if (size + line.length <= capacity) {
                write(line);
                return;
            }
        } catch (IOException full) {
            log.error("Audit records cannot be kept on disk", full);
        }
        lost++;
        log.error("Audit, not stored: {}", entry);
    }

    private void write(byte[] line) throws IOException {
        Files.createDirectories(file.getParent());
        try (FileChannel out = FileChannel.open(
                file,
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")))) {
            ByteBuffer rest = ByteBuffer.wrap(line);
            while (rest.hasRemaining()) {
                out.write(rest);
            }
            out.force(true);
        }
        size += line.length;
    }

    /**
     * Hands all records over, oldest first, and forgets them when the last was taken. A failure in between hands them over again
     * the next time: their {@code ref} shows which were taken already.
     */
    synchronized void drain(Consumer<AuditEntry> taker) {
        if (isEmpty()) {
            return;
        }
        try {
            if (size > 0) {
                Files.readAllLines(file).forEach(line -> hand(line, taker));
                Files.delete(file);
                size = 0;
            }
        } catch (IOException unreadable) {
            setAside(unreadable);
        }
        if (lost > 0) {
            taker.accept(loss());
            lost = 0;
        }
    }

    /** A line that was cut by the end of the process is no record: who made it never got the answer that it is kept. */
    private void hand(String line, Consumer<AuditEntry> taker) {
        AuditEntry entry;
        try {
            entry = json.readValue(line, AuditEntry.class);
        } catch (JacksonException cut) {
            log.error("A line of {} is no audit record: {}", file, line, cut);
            return;
        }
        taker.accept(entry);
    }

    private void setAside(IOException reason) {
        log.error("{} cannot be read and is set aside", file, reason);
        try {
            Files.move(file, file.resolveSibling("waiting.damaged-" + clock.millis()), StandardCopyOption.ATOMIC_MOVE);
            size = 0;
        } catch (IOException again) {
            log.error("{} cannot be set aside", file, again);
        }
    }

    private AuditEntry loss() {
        return new AuditEntry(
                UUID.randomUUID(),
                clock.instant().truncatedTo(java.time.temporal.ChronoUnit.MICROS),
                Actor.SYSTEM,
                null,
                null,
                "audit records lost",
                null,
                null,
                lost
                        + " records while the database was away and the disk could keep no more; the server's log has them",
                null,
                null);
    }
}
