package io.plenum.lease;

import io.plenum.link.Problem;
import io.plenum.link.command.CommandPolicy;
import io.plenum.link.command.CommandPolicy.PointLimits;
import io.plenum.link.command.LeaseOrder;
import io.plenum.link.command.PointWrite;
import io.plenum.link.wire.CommandCodec;
import io.plenum.link.wire.WireFormatException;
import io.plenum.point.PointId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What may be written, whatever is ordered: the server's last word, on disk too. Without one, or where it cannot be understood, nothing.
 * Releases do not ask here.
 */
final class WriteRules {

    private static final Logger LOG = LoggerFactory.getLogger(WriteRules.class);

    private final Path file;
    private final Map<PointId, LastWrite> written = new ConcurrentHashMap<>();
    private volatile CommandPolicy policy = CommandPolicy.NOTHING;

    private record LastWrite(double value, Instant time) {}

    WriteRules(Path file) {
        this.file = file;
    }

    /** As the server has left it. */
    void begin() {
        if (!Files.exists(file)) {
            return;
        }
        try {
            policy = CommandCodec.read(io.plenum.link.proto.CommandPolicy.parseFrom(Files.readAllBytes(file)));
        } catch (IOException | WireFormatException e) {
            LOG.error("{} cannot be read; nothing is written until the server says again what may be", file, e);
        }
    }

    /** Holds from here on; returns once it is on the disk, so that a restart cannot bring back what is forbidden now. */
    synchronized void follow(CommandPolicy next) {
        policy = next;
        try {
            LeaseFolder.replace(file, CommandCodec.write(next).toByteArray());
        } catch (IOException e) {
            LOG.error(
                    "What may be written could not be kept on disk; after a restart nothing may until the server says so",
                    e);
            forget();
        }
    }

    private void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.error("{} cannot be removed either: after a restart it holds until the server is there", file, e);
        }
    }

    /** A write was made before this process began. */
    void writtenBefore(PointId point, double value, Instant time) {
        written.merge(
                point,
                new LastWrite(value, time),
                (known, other) -> known.time().isAfter(other.time()) ? known : other);
    }

    /** A write is about to be made. */
    void written(PointId point, double value, Instant now) {
        written.put(point, new LastWrite(value, now));
    }

    /** Why an order to hold is not carried out; null where it may be. */
    @Nullable
    Problem refusal(LeaseOrder order, Instant now) {
        if (!isOurs(order.priority())) {
            return Problem.of("connector.problem.command-priority", order.priority());
        }
        CommandPolicy present = policy;
        if (present.readOnly()) {
            return Problem.of("connector.problem.command-switched-off");
        }
        PointLimits limits = present.limits().get(order.point());
        return limits == null ? Problem.of("connector.problem.command-not-opened") : refusal(order, limits, now);
    }

    /** Why nothing may be written at all; null where something may. */
    @Nullable
    Problem switchedOff() {
        return policy.readOnly() ? Problem.of("connector.problem.command-switched-off") : null;
    }

    /**
     * Why a schedule gets no other content; null where it may.
     *
     * @param priority with which it commands its points
     * @param points all that it commands
     * @param values that it would command
     */
    @Nullable
    Problem refusal(int priority, List<PointId> points, List<Double> values) {
        if (!isOurs(priority)) {
            return Problem.of("connector.problem.command-priority", priority);
        }
        CommandPolicy present = policy;
        if (present.readOnly()) {
            return Problem.of("connector.problem.command-switched-off");
        }
        for (PointId point : points) {
            PointLimits limits = present.limits().get(point);
            if (limits == null) {
                return Problem.of("connector.problem.command-not-opened");
            }
            for (double value : values) {
                Problem beyond = beyond(value, limits);
                if (beyond != null) {
                    return beyond;
                }
            }
        }
        return null;
    }

    private static @Nullable Problem beyond(double value, PointLimits limits) {
        if (limits.low() != null && value < limits.low()) {
            return Problem.of("connector.problem.command-too-low", value, limits.low());
        }
        return limits.high() != null && value > limits.high()
                ? Problem.of("connector.problem.command-too-high", value, limits.high())
                : null;
    }

    /** Whether it is none of life safety and of the controllers themselves. */
    static boolean isOurs(int priority) {
        return priority >= PointWrite.HIGHEST_PRIORITY && priority <= PointWrite.LOWEST_PRIORITY;
    }

    private @Nullable Problem refusal(LeaseOrder order, PointLimits limits, Instant now) {
        Problem beyond = beyond(order.value(), limits);
        if (beyond != null) {
            return beyond;
        }
        if (order.until().isAfter(now.plus(limits.longest()))) {
            return Problem.of(
                    "connector.problem.command-too-long", limits.longest().toMinutes());
        }
        LastWrite last = written.get(order.point());
        if (last != null && last.value() != order.value()) {
            Duration since = Duration.between(last.time(), now);
            // A clock that was put back must not lock the point.
            if (!since.isNegative() && since.compareTo(limits.interval()) < 0) {
                return Problem.of(
                        "connector.problem.command-too-soon", limits.interval().toSeconds());
            }
        }
        return null;
    }
}
