package io.plenum.opcua;

import io.plenum.opcua.browse.VariableDetails;
import io.plenum.opcua.command.CommandedVariable;
import io.plenum.opcua.element.ElementFinding;
import io.plenum.opcua.element.VariableElement;
import io.plenum.opcua.read.CountEvidence;
import io.plenum.opcua.read.NodeReading;
import io.plenum.point.Point;
import io.plenum.point.Quality;
import io.plenum.point.QualityReason;
import io.plenum.point.Sample;
import io.plenum.point.ValueCheck;
import io.plenum.point.device.DeviceDeclaration;
import java.time.Instant;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A point and the variable that it stands for at this server, in this session; or an element in the value of a variable. */
final class BoundVariable {

    private static final Logger LOG = LoggerFactory.getLogger(BoundVariable.class);

    private final Point point;
    private final VariablePart part;
    private final @Nullable VariableElement element;
    private volatile @Nullable DeviceDeclaration declared;
    private volatile int offset;
    private volatile @Nullable CountEvidence count;
    private volatile long notified = System.nanoTime() - 1;

    /**
     * What is asked of the server.
     *
     * @param range of an array, null for the whole value
     */
    record VariablePart(NodeId node, @Nullable String range) {}

    BoundVariable(Point point, NodeId node) {
        this(point, new VariablePart(node, null), null);
    }

    BoundVariable(Point point, VariablePart part, @Nullable VariableElement element) {
        this.point = point;
        this.part = part;
        this.element = element;
    }

    Point point() {
        return point;
    }

    NodeId node() {
        return part.node();
    }

    VariablePart part() {
        return part;
    }

    boolean isElement() {
        return element != null;
    }

    /** What the server says of it; of an element by what is said of the variable, else by its value. */
    DeviceDeclaration declaration(VariableDetails.Detail variable) {
        if (element == null) {
            return variable.declared();
        }
        DeviceDeclaration seen = declared;
        DeviceDeclaration ofArray = variable.structured() || !element.path().isPlace() ? null : variable.element();
        return ofArray != null ? ofArray : seen != null ? seen : VariableDetails.Detail.NONE.declared();
    }

    /** What its element is by its value. */
    void declares(DeviceDeclaration seen) {
        declared = seen;
    }

    /** The server counts the states of the variable from 0, the point from 1. */
    void countsFromZero() {
        offset = 1;
    }

    /** The server does not say how it counts them: its values may. */
    void countsAs(CountEvidence evidence) {
        count = evidence;
    }

    /** As it is written. */
    CommandedVariable commanded() {
        CountEvidence open = count;
        Integer shift = open == null ? (Integer) offset : open.isOpen() ? null : (Integer) open.offset();
        return new CommandedVariable(node(), isElement(), shift);
    }

    Sample notified(DataValue value, Instant now) {
        notified = System.nanoTime();
        return read(value, now);
    }

    /** One value that is beyond us costs no other. */
    Sample read(DataValue value, Instant now) {
        try {
            CountEvidence open = count;
            if (open != null) {
                return counted(open, value, now);
            }
            Object whole = value.value().value();
            return element == null || whole == null
                    ? NodeReading.sample(point, value, now, offset)
                    : element(element.in(whole), value, now);
        } catch (RuntimeException e) {
            LOG.debug("A value of {} cannot be used", point.key(), e);
            QualityReason reason = QualityReason.of("point.reason.undecodable");
            return ValueCheck.withoutNumber(point, now, Quality.FAULT, reason);
        }
    }

    private Sample counted(CountEvidence evidence, DataValue value, Instant now) {
        evidence.see(value);
        return evidence.isOpen()
                ? NodeReading.uncounted(point, value, now)
                : NodeReading.sample(point, value, now, evidence.offset());
    }

    private Sample element(ElementFinding finding, DataValue value, Instant now) {
        return switch (finding) {
            case ElementFinding.Found found -> NodeReading.sample(point, value, found.value(), now, offset);
            case ElementFinding.Nowhere nowhere -> NodeReading.nothing(point, value, now, nowhere.reason());
        };
    }

    /** Whether a notification has come since; it is newer than an answer to what was asked then. */
    boolean notifiedSince(long nanos) {
        return notified - nanos >= 0;
    }
}
