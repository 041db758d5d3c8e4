package io.plenum.bacnet.pace;

import com.serotonin.bacnet4j.type.primitive.ObjectIdentifier;
import io.plenum.bacnet.request.BacnetAddress;
import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.link.Tuning;
import io.plenum.link.TuningLimits;
import io.plenum.point.time.IsoTime;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The settings that name single devices or points: {@code poll.1205=PT30S}, {@code poll.1205/analog-input,5=PT5S},
 * {@code covIncrement.1205/analog-input,5=0.5}, {@code cov.1205=false}, {@code enabled.1205/analog-input,5=false}.
 */
public final class PaceSettings {

    private static final String POLL = "poll.";
    private static final String COV = "cov.";
    private static final String INCREMENT = "covIncrement.";
    private static final String ENABLED = "enabled.";

    private final Tuning tuning;
    private final Map<Integer, Duration> polls = new HashMap<>();
    private final Map<BacnetAddress, Duration> pointPolls = new HashMap<>();
    private final Map<BacnetAddress, Double> increments = new HashMap<>();
    private final Switches cov = new Switches();
    private final Switches enabled = new Switches();

    /** What is switched off. */
    private static final class Switches {

        private final Set<Integer> devices = new HashSet<>();
        private final Set<BacnetAddress> points = new HashSet<>();

        boolean on(int device, ObjectIdentifier object) {
            return !devices.contains(device) && !points.contains(new BacnetAddress(device, object));
        }

        void take(String name, String prefix, String value) throws ConnectorException {
            Integer device = device(name, prefix);
            if (value.equals("false") && device != null) {
                devices.add(device);
            } else if (value.equals("false")) {
                points.add(point(name, prefix));
            } else if (!value.equals("true")) {
                throw wrong(name, value);
            }
        }
    }

    private PaceSettings(Tuning tuning) {
        this.tuning = tuning;
    }

    /**
     * Of all settings of a connection, those that name devices or points.
     *
     * @throws ConnectorException where one of them names nothing, or says nothing that can be done
     */
    public static PaceSettings of(Map<String, String> settings, Tuning tuning) throws ConnectorException {
        var pace = new PaceSettings(tuning);
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            String name = setting.getKey();
            String value = setting.getValue().strip();
            if (name.startsWith(POLL)) {
                pace.poll(name, value);
            } else if (name.startsWith(INCREMENT)) {
                pace.increments.put(point(name, INCREMENT), increment(name, value));
            } else if (name.startsWith(COV)) {
                pace.cov.take(name, COV, value);
            } else if (name.startsWith(ENABLED)) {
                pace.enabled.take(name, ENABLED, value);
            }
        }
        return pace;
    }

    /** Whether the point is read at all. */
    public boolean enabled(BacnetAddress address) {
        return enabled.on(address.device(), address.object());
    }

    public DevicePace of(int device) {
        return new DevicePace(
                polls.getOrDefault(device, tuning.poll()),
                ofDevice(device, pointPolls),
                ofDevice(device, increments),
                object -> cov.on(device, object));
    }

    /** A value that is asked for less than twice in the stale time would come and go on the screen. */
    private void poll(String name, String value) throws ConnectorException {
        Duration most = tuning.stale().dividedBy(2);
        Duration poll;
        try {
            poll = IsoTime.duration(value);
        } catch (DateTimeException e) {
            throw wrongPoll(name, value, most);
        }
        if (poll.compareTo(TuningLimits.POLL.least()) < 0 || poll.compareTo(most) > 0) {
            throw wrongPoll(name, value, most);
        }
        Integer device = device(name, POLL);
        if (device == null) {
            pointPolls.put(point(name, POLL), poll);
        } else {
            polls.put(device, poll);
        }
    }

    private static double increment(String name, String value) throws ConnectorException {
        try {
            double increment = Double.parseDouble(value);
            if (increment > 0 && Double.isFinite(increment)) {
                return increment;
            }
        } catch (NumberFormatException e) {
            // Told below, with the name of the setting.
        }
        throw wrong(name, value);
    }

    /** Null where the setting does not name a device. */
    private static @Nullable Integer device(String name, String prefix) {
        String target = name.substring(prefix.length());
        return target.matches("\\d{1,7}") ? Integer.valueOf(target) : null;
    }

    private static BacnetAddress point(String name, String prefix) throws ConnectorException {
        BacnetAddress address = BacnetAddress.parse(name.substring(prefix.length()));
        if (address == null) {
            throw new ConnectorException(Problem.of("connector.problem.bacnet-setting-target", name));
        }
        return address;
    }

    private static ConnectorException wrong(String name, String value) {
        return new ConnectorException(Problem.of("connector.problem.setting-wrong", name, value));
    }

    private static ConnectorException wrongPoll(String name, String value, Duration most) {
        return new ConnectorException(
                Problem.of("connector.problem.bacnet-setting-poll", name, value, TuningLimits.POLL.least(), most));
    }

    private static <V> Map<ObjectIdentifier, V> ofDevice(int device, Map<BacnetAddress, V> all) {
        Map<ObjectIdentifier, V> own = new HashMap<>();
        all.forEach((address, value) -> {
            if (address.device() == device) {
                own.put(address.object(), value);
            }
        });
        return own;
    }
}
