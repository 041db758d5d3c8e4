package io.plenum.trend.availability;

import io.plenum.point.PointId;
import io.plenum.point.device.DeviceLink;
import io.plenum.trend.availability.PendingAvailability.PointsOfLink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What is known of devices while the database is away, in a file that is written anew with each heartbeat. */
final class AvailabilityJournal {

    private static final Logger LOG = LoggerFactory.getLogger(AvailabilityJournal.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private boolean written;

    /** @param folder which may not exist yet */
    AvailabilityJournal(Path folder) {
        file = folder.resolve("devices.json");
        written = Files.exists(file);
    }

    /** Times are microseconds since 1970 UTC. */
    private record JournalEntry(
            String connection, String device, List<JournalSpan> lives, int @Nullable [] points, long since) {}

    private record JournalSpan(long since, long until, boolean alive) {}

    void write(List<PendingAvailability> pending) {
        try {
            Files.createDirectories(file.getParent());
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.write(
                    next,
                    JSON.writeValueAsBytes(
                            pending.stream().map(AvailabilityJournal::entry).toList()),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.SYNC);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
            written = true;
        } catch (IOException | JacksonException e) {
            LOG.error("What is known of devices is only in memory: {} cannot be written", file, e);
        }
    }

    List<PendingAvailability> read() {
        if (!written) {
            return List.of();
        }
        try {
            List<JournalEntry> entries =
                    JSON.readValue(Files.readAllBytes(file), new TypeReference<List<JournalEntry>>() {});
            return entries.stream().map(AvailabilityJournal::life).toList();
        } catch (IOException | JacksonException e) {
            LOG.error("What was known of devices before the restart cannot be read from {}", file, e);
            return List.of();
        }
    }

    /** Everything in it is stored. */
    void clear() {
        if (written) {
            try {
                Files.deleteIfExists(file);
                written = false;
            } catch (IOException e) {
                LOG.warn("{} cannot be deleted", file, e);
            }
        }
    }

    private static JournalEntry entry(PendingAvailability life) {
        List<JournalSpan> lives = life.lives().stream()
                .map(one -> new JournalSpan(micros(one.since()), micros(one.until()), one.alive()))
                .toList();
        PointsOfLink binding = life.binding();
        int[] points = binding == null
                ? null
                : binding.points().stream().mapToInt(PointId::value).toArray();
        return new JournalEntry(
                life.link().connection(),
                life.link().device(),
                lives,
                points,
                binding == null ? 0 : micros(binding.since()));
    }

    private static PendingAvailability life(JournalEntry entry) {
        List<AvailabilityInterval> lives = entry.lives().stream()
                .map(span -> new AvailabilityInterval(instant(span.since()), instant(span.until()), span.alive()))
                .toList();
        int[] points = entry.points();
        PointsOfLink binding = points == null
                ? null
                : new PointsOfLink(Arrays.stream(points).mapToObj(PointId::new).toList(), instant(entry.since()));
        return new PendingAvailability(new DeviceLink(entry.connection(), entry.device()), lives, null, binding);
    }

    private static long micros(Instant time) {
        return time.getEpochSecond() * 1_000_000 + time.getNano() / 1000;
    }

    private static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000);
    }
}
