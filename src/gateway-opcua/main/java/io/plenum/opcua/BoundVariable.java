package io.plenum.opcua;

import io.plenum.opcua.read.NodeReading;
import io.plenum.point.Point;
import io.plenum.point.Quality;
import io.plenum.point.QualityReason;
import io.plenum.point.Sample;
import io.plenum.point.ValueCheck;
import java.time.Instant;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A point and the variable that it stands for at this server, in this session. */
final class BoundVariable {

    private static final Logger LOG = LoggerFactory.getLogger(BoundVariable.class);

    private final Point point;
    private final NodeId node;
    private volatile int offset;
    private volatile long notified = System.nanoTime() - 1;

    BoundVariable(Point point, NodeId node) {
        this.point = point;
        this.node = node;
    }

    Point point() {
        return point;
    }

    NodeId node() {
        return node;
    }

    /** The server counts the states of the variable from 0, the point from 1. */
    void countsFromZero() {
        offset = 1;
    }

    Sample notified(DataValue value, Instant now) {
        notified = System.nanoTime();
        return read(value, now);
    }

    /** One value that is beyond us costs no other. */
    Sample read(DataValue value, Instant now) {
        try {
            return NodeReading.sample(point, value, now, offset);
        } catch (RuntimeException e) {
            LOG.debug("A value of {} cannot be used", point.key(), e);
            QualityReason reason = QualityReason.of("point.reason.undecodable");
            return ValueCheck.withoutNumber(point, now, Quality.FAULT, reason);
        }
    }

    /** Whether a notification has come since; it is newer than an answer to what was asked then. */
    boolean notifiedSince(long nanos) {
        return notified - nanos >= 0;
    }
}
