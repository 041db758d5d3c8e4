package io.plenum.link.wire;

import io.plenum.link.command.LeaseOrder;
import io.plenum.link.command.LeaseOrder.Action;
import io.plenum.link.command.LeaseReport;
import io.plenum.link.command.LeaseReport.Stage;
import io.plenum.link.proto.LeaseAction;
import io.plenum.link.proto.LeaseStage;
import io.plenum.point.PointId;
import java.util.UUID;
import java.util.regex.Pattern;

/** Orders about commands, and how their leases are. */
public final class LeaseCodec {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private LeaseCodec() {}

    public static io.plenum.link.proto.LeaseOrder write(LeaseOrder order) {
        io.plenum.link.proto.LeaseOrder.Builder message = io.plenum.link.proto.LeaseOrder.newBuilder()
                .setId(order.id().toString())
                .setRevision(order.revision())
                .setAction(
                        switch (order.action()) {
                            case HOLD -> LeaseAction.LEASE_ACTION_HOLD;
                            case ADOPT -> LeaseAction.LEASE_ACTION_ADOPT;
                            case RELEASE -> LeaseAction.LEASE_ACTION_RELEASE;
                        })
                .setConnection(order.connection())
                .setPoint(order.point().value())
                .setPriority(order.priority())
                .setValue(order.value())
                .setUntilMillis(WireTimes.write(order.until()))
                .setNotAfterMillis(WireTimes.write(order.notAfter()));
        if (order.before() != null) {
            message.setBefore(order.before());
        }
        return message.build();
    }

    /** @throws WireFormatException where something is missing or no number, or the action is one that only a newer side knows: nothing is done then */
    public static LeaseOrder read(io.plenum.link.proto.LeaseOrder message) throws WireFormatException {
        if (message.getRevision() < 1) {
            throw new WireFormatException("An order of revision " + message.getRevision());
        }
        return new LeaseOrder(
                id(message.getId()),
                message.getRevision(),
                switch (message.getAction()) {
                    case LEASE_ACTION_HOLD -> Action.HOLD;
                    case LEASE_ACTION_ADOPT -> Action.ADOPT;
                    case LEASE_ACTION_RELEASE -> Action.RELEASE;
                    case LEASE_ACTION_UNSPECIFIED, UNRECOGNIZED ->
                        throw new WireFormatException("An order about a command without a known action");
                },
                message.getConnection(),
                new PointId(message.getPoint()),
                message.getPriority(),
                CommandCodec.finite(message.getValue()),
                WireTimes.read(message.getUntilMillis()),
                WireTimes.read(message.getNotAfterMillis()),
                message.hasBefore() ? CommandCodec.finite(message.getBefore()) : null);
    }

    public static io.plenum.link.proto.LeaseReport write(LeaseReport report) {
        io.plenum.link.proto.LeaseReport.Builder message = io.plenum.link.proto.LeaseReport.newBuilder()
                .setId(report.id().toString())
                .setRevision(report.revision())
                .setStage(
                        switch (report.stage()) {
                            case WRITING -> LeaseStage.LEASE_STAGE_WRITING;
                            case HELD -> LeaseStage.LEASE_STAGE_HELD;
                            case OVERRULED -> LeaseStage.LEASE_STAGE_OVERRULED;
                            case RELEASING -> LeaseStage.LEASE_STAGE_RELEASING;
                            case REFUSED -> LeaseStage.LEASE_STAGE_REFUSED;
                            case MISMATCH -> LeaseStage.LEASE_STAGE_MISMATCH;
                            case RELEASED -> LeaseStage.LEASE_STAGE_RELEASED;
                            case TAKEN -> LeaseStage.LEASE_STAGE_TAKEN;
                        })
                .setTimeMillis(WireTimes.write(report.time()));
        if (report.before() != null) {
            message.setBefore(CommandCodec.write(report.before()));
        }
        if (report.after() != null) {
            message.setAfter(CommandCodec.write(report.after()));
        }
        if (report.reason() != null) {
            message.setReason(TextCodec.write(report.reason()));
        }
        return message.build();
    }

    /** @throws WireFormatException where it does not say of which command it is, or how that is */
    public static LeaseReport read(io.plenum.link.proto.LeaseReport message) throws WireFormatException {
        if (message.getRevision() < 1) {
            throw new WireFormatException("A lease of revision " + message.getRevision());
        }
        return new LeaseReport(
                id(message.getId()),
                message.getRevision(),
                switch (message.getStage()) {
                    case LEASE_STAGE_WRITING -> Stage.WRITING;
                    case LEASE_STAGE_HELD -> Stage.HELD;
                    case LEASE_STAGE_OVERRULED -> Stage.OVERRULED;
                    case LEASE_STAGE_RELEASING -> Stage.RELEASING;
                    case LEASE_STAGE_REFUSED -> Stage.REFUSED;
                    case LEASE_STAGE_MISMATCH -> Stage.MISMATCH;
                    case LEASE_STAGE_RELEASED -> Stage.RELEASED;
                    case LEASE_STAGE_TAKEN -> Stage.TAKEN;
                    case LEASE_STAGE_UNSPECIFIED, UNRECOGNIZED ->
                        throw new WireFormatException("A lease without a known stage");
                },
                WireTimes.read(message.getTimeMillis()),
                message.hasBefore() ? CommandCodec.read(message.getBefore()) : null,
                message.hasAfter() ? CommandCodec.read(message.getAfter()) : null,
                message.hasReason() ? TextCodec.problem(message.getReason()) : null);
    }

    /** Only as {@link UUID} writes it: a shorter one would be read as another. */
    private static UUID id(String text) throws WireFormatException {
        if (!ID.matcher(text).matches()) {
            throw new WireFormatException("A command without a name");
        }
        return UUID.fromString(text);
    }
}
