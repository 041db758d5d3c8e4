package io.plenum.trend.availability;

import io.plenum.link.wire.GatewayReport.DeviceAvailability;
import io.plenum.link.wire.GatewayReport.DevicePointSet;
import io.plenum.point.PointId;
import io.plenum.point.device.DeviceLink;
import io.plenum.trend.coverage.Coverage;
import io.plenum.trend.write.TrendSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Takes in, once, what a server of an earlier version knew of devices when it ended without its database. Since then gateways keep that.
 */
@Component
class EarlierJournal {

    private static final Logger LOG = LoggerFactory.getLogger(EarlierJournal.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;
    private final AvailabilityReports reports;

    EarlierJournal(TrendSettings settings, AvailabilityReports reports) {
        file = settings.spool().resolve("devices.json");
        this.reports = reports;
    }

    /** Times are microseconds since 1970 UTC. */
    private record JournalEntry(
            String connection,
            String device,
            List<JournalSpan> lives,
            @Nullable List<Integer> points,
            long since) {

        Stream<DeviceAvailability> reports() {
            DeviceLink link = new DeviceLink(connection, device);
            return IntStream.range(0, lives.size()).mapToObj(i -> lives.get(i).report(link, points(i == 0)));
        }

        private @Nullable DevicePointSet points(boolean first) {
            List<Integer> ids = points;
            return !first || ids == null
                    ? null
                    : new DevicePointSet(
                            Coverage.instant(since),
                            ids.stream().map(PointId::new).toList());
        }
    }

    private record JournalSpan(long since, long until, boolean alive) {

        DeviceAvailability report(DeviceLink link, @Nullable DevicePointSet points) {
            return new DeviceAvailability(link, Coverage.instant(since), Coverage.instant(until), alive, points);
        }
    }

    /** What cannot be read is set aside and stops nothing. */
    @EventListener(ApplicationReadyEvent.class)
    void takeIn() {
        if (!Files.exists(file)) {
            return;
        }
        try {
            reports.store(read());
            Files.delete(file);
        } catch (DataAccessException | TransactionException away) {
            LOG.warn("What was known of devices is taken in at the next start: {}", away.getMessage());
        } catch (IOException | JacksonException damaged) {
            setAside(damaged);
        }
    }

    private List<DeviceAvailability> read() throws IOException {
        List<JournalEntry> entries =
                JSON.readValue(Files.readAllBytes(file), new TypeReference<List<JournalEntry>>() {});
        return entries.stream().flatMap(JournalEntry::reports).toList();
    }

    private void setAside(Exception damaged) {
        Path aside = file.resolveSibling(file.getFileName() + ".damaged");
        LOG.error("What was known of devices before the update cannot be read; it is kept as {}", aside, damaged);
        try {
            Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            LOG.warn("{} cannot be moved", file, e);
        }
    }
}
