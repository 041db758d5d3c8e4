package io.plenum.link.wire;

import io.plenum.link.ConnectionState;
import io.plenum.link.ConnectionStatus;
import io.plenum.link.DeviceStatus;
import io.plenum.link.PointWarning;
import io.plenum.link.proto.BufferStatus;
import io.plenum.link.proto.Status;
import io.plenum.link.proto.Warning;
import io.plenum.link.proto.Warnings;
import io.plenum.link.wire.StatusReport.BufferFill;
import io.plenum.link.wire.StatusReport.BufferState;
import io.plenum.point.PointId;
import io.plenum.point.QualityReason;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Connections, their devices and the buffer of a gateway. */
public final class StatusCodec {

    private StatusCodec() {}

    public static Status write(StatusReport status) {
        return Status.newBuilder()
                .addAllConnection(
                        status.connections().stream().map(StatusCodec::write).toList())
                .setBuffer(write(status.buffer()))
                .setTimeMillis(WireTimes.write(status.time()))
                .setHeapBytes(status.heapBytes())
                .setStartedMillis(WireTimes.write(status.started()))
                .setPacketsRefused(status.packetsRefused())
                .setEventsDropped(status.eventsDropped())
                .build();
    }

    public static StatusReport read(Status status) {
        return new StatusReport(
                status.getConnectionList().stream().map(StatusCodec::read).toList(),
                read(status.getBuffer()),
                WireTimes.readOptional(status.getTimeMillis()),
                status.getHeapBytes(),
                WireTimes.readOptional(status.getStartedMillis()),
                status.getPacketsRefused(),
                status.getEventsDropped());
    }

    private static BufferStatus write(BufferFill fill) {
        return BufferStatus.newBuilder()
                .setState(fill.state().name())
                .setBatches(fill.batches())
                .setBytes(fill.bytes())
                .setCapacityBytes(fill.capacity())
                .setOldestMillis(WireTimes.write(fill.oldest()))
                .setDropped(fill.dropped())
                .build();
    }

    /** A state of a newer side is none in which a buffer is known to work. */
    private static BufferFill read(BufferStatus status) {
        BufferState state = Arrays.stream(BufferState.values())
                .filter(known -> known.name().equals(status.getState()))
                .findFirst()
                .orElse(BufferState.BROKEN);
        return new BufferFill(
                state,
                status.getBatches(),
                status.getBytes(),
                status.getCapacityBytes(),
                WireTimes.readOptional(status.getOldestMillis()),
                status.getDropped());
    }

    public static io.plenum.link.proto.ConnectionStatus write(ConnectionStatus status) {
        return io.plenum.link.proto.ConnectionStatus.newBuilder()
                .setName(status.name())
                .setKind(status.kind())
                .setTarget(status.target())
                .setState(write(status.state()))
                .setPoints(status.points())
                .setSamplesPerSecond(status.samplesPerSecond())
                .setLastMessageMillis(WireTimes.write(status.lastMessage()))
                .addAllDevice(status.devices().stream().map(StatusCodec::write).toList())
                .addAllProblem(TextCodec.write(status.problems()))
                .build();
    }

    public static ConnectionStatus read(io.plenum.link.proto.ConnectionStatus status) {
        return new ConnectionStatus(
                status.getName(),
                status.getKind(),
                status.getTarget(),
                read(status.getState()),
                status.getPoints(),
                status.getSamplesPerSecond(),
                WireTimes.readOptional(status.getLastMessageMillis()),
                status.getDeviceList().stream().map(StatusCodec::read).toList(),
                TextCodec.problems(status.getProblemList()));
    }

    private static io.plenum.link.proto.DeviceStatus write(DeviceStatus device) {
        return io.plenum.link.proto.DeviceStatus.newBuilder()
                .setAddress(device.address())
                .setName(device.name())
                .setState(write(device.state()))
                .setPoints(device.points())
                .setSubscribed(device.subscribed())
                .setFaultyPoints(device.faultyPoints())
                .setLastMessageMillis(WireTimes.write(device.lastMessage()))
                .addAllProblem(TextCodec.write(device.problems()))
                .addAllFact(TextCodec.write(device.facts()))
                .build();
    }

    private static DeviceStatus read(io.plenum.link.proto.DeviceStatus device) {
        return new DeviceStatus(
                device.getAddress(),
                device.getName(),
                read(device.getState()),
                device.getPoints(),
                device.getSubscribed(),
                device.getFaultyPoints(),
                WireTimes.readOptional(device.getLastMessageMillis()),
                TextCodec.problems(device.getProblemList()),
                TextCodec.problems(device.getFactList()));
    }

    private static io.plenum.link.proto.ConnectionState write(ConnectionState state) {
        return switch (state) {
            case CONNECTING -> io.plenum.link.proto.ConnectionState.CONNECTION_STATE_CONNECTING;
            case UP -> io.plenum.link.proto.ConnectionState.CONNECTION_STATE_UP;
            case DEGRADED -> io.plenum.link.proto.ConnectionState.CONNECTION_STATE_DEGRADED;
            case DOWN -> io.plenum.link.proto.ConnectionState.CONNECTION_STATE_DOWN;
            case DISABLED -> io.plenum.link.proto.ConnectionState.CONNECTION_STATE_DISABLED;
        };
    }

    /** What a newer side says and nobody here knows is neither well nor lost. */
    private static ConnectionState read(io.plenum.link.proto.ConnectionState state) {
        return switch (state) {
            case CONNECTION_STATE_CONNECTING -> ConnectionState.CONNECTING;
            case CONNECTION_STATE_UP -> ConnectionState.UP;
            case CONNECTION_STATE_DOWN -> ConnectionState.DOWN;
            case CONNECTION_STATE_DISABLED -> ConnectionState.DISABLED;
            case CONNECTION_STATE_DEGRADED, CONNECTION_STATE_UNSPECIFIED, UNRECOGNIZED -> ConnectionState.DEGRADED;
        };
    }

    /** What is wrong with single points of a connection. */
    public static Warnings write(String connection, List<PointWarning> warnings) {
        Warnings.Builder message = Warnings.newBuilder().setConnection(connection);
        warnings.forEach(each -> message.addWarning(Warning.newBuilder()
                .setPoint(each.point().id().value())
                .addAllReason(each.reasons().stream().map(TextCodec::write).toList())));
        return message.build();
    }

    /** In the order of the points. Who reads them knows the points, or no longer. */
    public static Map<PointId, List<QualityReason>> read(Warnings message) {
        Map<PointId, List<QualityReason>> reasons = new LinkedHashMap<>();
        message.getWarningList()
                .forEach(each -> reasons.put(
                        new PointId(each.getPoint()),
                        each.getReasonList().stream().map(TextCodec::reason).toList()));
        return reasons;
    }
}
