package io.plenum.bacnet.memory;

import com.serotonin.bacnet4j.RemoteDevice;
import com.serotonin.bacnet4j.exception.BACnetTimeoutException;
import io.plenum.bacnet.request.LearntLimits;
import io.plenum.bacnet.request.LearntLimits.KeptLimits;
import io.plenum.bacnet.request.PropertyReader;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the devices of a gateway take at once, in a small file of one line each: without it each restart would cost hundreds of
 * refusals. A device that says something else of itself than when it was learnt is learnt anew. A file that cannot be read or written
 * costs nothing but this. Thread-safe.
 */
public final class LimitsMemory {

    /** The oldest are forgotten first. */
    static final int MOST = 2000;

    private static final Duration BETWEEN = Duration.ofMinutes(10);
    private static final int LARGEST_FILE = 1 << 20;
    private static final int FIELDS = 6;
    private static final Logger LOG = LoggerFactory.getLogger(LimitsMemory.class);

    private final @Nullable Path file;
    private final Map<String, KnownDevice> known = new LinkedHashMap<>();
    private final Map<String, LiveDevice> live = new ConcurrentHashMap<>();
    private Instant saved = Instant.MIN;
    private List<String> written = List.of();

    private record KnownDevice(String fingerprint, KeptLimits limits) {}

    private record LiveDevice(String fingerprint, LearntLimits limits) {}

    /** @param file null where nothing is to be kept */
    public LimitsMemory(@Nullable Path file) {
        this.file = file;
        load();
    }

    private void load() {
        try {
            if (file != null && Files.exists(file) && Files.size(file) <= LARGEST_FILE) {
                written = Files.readAllLines(file, StandardCharsets.US_ASCII);
                written.forEach(this::load);
            }
        } catch (IOException e) {
            LOG.warn("What was learnt about devices cannot be read, and is learnt anew: {}", e.getMessage());
        }
    }

    /** A line that somebody has spoilt is left out. */
    private void load(String line) {
        String[] fields = line.split(" ");
        try {
            if (fields.length == FIELDS && known.size() < MOST) {
                KeptLimits limits = new KeptLimits(
                        Integer.parseInt(fields[2]),
                        Integer.parseInt(fields[3]),
                        Integer.parseInt(fields[4]),
                        Boolean.parseBoolean(fields[5]));
                known.put(fields[0], new KnownDevice(fields[1], limits));
            }
        } catch (IllegalArgumentException e) {
            LOG.debug("Not taken: {}", line);
        }
    }

    /**
     * A device was found, and its limits are about to be learnt: from now on they are kept.
     *
     * @param learnt gets what is known of the device, if it is still the same
     * @throws BACnetTimeoutException where it does not answer
     */
    public void found(String connection, RemoteDevice remote, PropertyReader reader, LearntLimits learnt)
            throws BACnetTimeoutException {
        String place = URLEncoder.encode(connection, StandardCharsets.UTF_8) + "/" + remote.getInstanceNumber();
        found(place, DeviceFingerprint.of(remote, reader), learnt);
    }

    private synchronized void found(String place, String fingerprint, LearntLimits learnt) {
        LiveDevice before = live.get(place);
        KnownDevice kept = before == null
                ? known.get(place)
                : new KnownDevice(before.fingerprint(), before.limits().keep());
        boolean begun = before == null || before.limits() != learnt;
        if (begun && kept != null && kept.fingerprint().equals(fingerprint)) {
            learnt.restore(kept.limits());
        }
        live.put(place, new LiveDevice(fingerprint, learnt));
    }

    /** Writes what has changed, every few minutes; to be called often. */
    public synchronized void round(Instant now) {
        if (!now.isBefore(saved.equals(Instant.MIN) ? now : saved.plus(BETWEEN))) {
            saved = now;
            save();
        }
    }

    /** Writes what has changed. */
    public synchronized void save() {
        live.forEach((place, device) -> {
            known.remove(place);
            known.put(
                    place, new KnownDevice(device.fingerprint(), device.limits().keep()));
        });
        List<String> lines = known.entrySet().stream()
                .skip(Math.max(0, known.size() - MOST))
                .map(entry -> line(entry.getKey(), entry.getValue()))
                .toList();
        if (file == null || lines.equals(written)) {
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path next = file.resolveSibling(file.getFileName() + ".next");
            Files.writeString(
                    next,
                    lines.stream().map(line -> line + "\n").collect(Collectors.joining()),
                    StandardCharsets.US_ASCII);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            written = lines;
        } catch (IOException e) {
            LOG.warn("What was learnt about devices cannot be kept: {}", e.getMessage());
        }
    }

    private static String line(String place, KnownDevice device) {
        KeptLimits limits = device.limits();
        return String.join(
                " ",
                place,
                device.fingerprint(),
                String.valueOf(limits.batch()),
                String.valueOf(limits.refused()),
                String.valueOf(limits.proven()),
                String.valueOf(limits.multiple()));
    }
}
