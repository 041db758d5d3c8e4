package io.plenum.link.wire;

import io.plenum.link.proto.ScheduleWriteOutcome;
import io.plenum.link.proto.ScheduleWritten;
import io.plenum.link.proto.WriteSchedule;
import io.plenum.link.schedule.ControllerSchedule;
import io.plenum.link.schedule.ScheduleContent;
import io.plenum.link.schedule.ScheduleOrder;
import io.plenum.link.schedule.ScheduleOrderResult;
import io.plenum.link.schedule.ScheduleOrderResult.Outcome;
import java.time.DateTimeException;
import java.util.UUID;

/** Orders about schedules of controllers, and how they went. */
public final class ScheduleOrderCodec {

    private ScheduleOrderCodec() {}

    public static WriteSchedule write(ScheduleOrder order) {
        WriteSchedule.Builder message = WriteSchedule.newBuilder()
                .setId(order.id().toString())
                .setConnection(order.connection())
                .setDevice(order.device())
                .setExpected(SchedulesCodec.write(order.expected()))
                .addAllDay(order.content().week().stream()
                        .map(SchedulesCodec::write)
                        .toList())
                .setNotAfterMillis(WireTimes.write(order.notAfter()));
        if (order.changesExceptions()) {
            message.setExceptions(WriteSchedule.Exceptions.newBuilder()
                    .addAllSpecial(order.content().exceptions().stream()
                            .map(SchedulesCodec::write)
                            .toList()));
        }
        return message.build();
    }

    /** @throws WireFormatException where it is no order that could be carried out */
    public static ScheduleOrder read(WriteSchedule message) throws WireFormatException {
        try {
            ControllerSchedule expected = SchedulesCodec.read(message.getExpected());
            return new ScheduleOrder(
                    UUID.fromString(message.getId()),
                    message.getConnection(),
                    message.getDevice(),
                    expected,
                    content(message, expected),
                    WireTimes.read(message.getNotAfterMillis()));
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new WireFormatException("An order about a schedule: " + e.getMessage());
        }
    }

    private static ScheduleContent content(WriteSchedule message, ControllerSchedule expected) {
        return new ScheduleContent(
                message.getDayList().stream().map(SchedulesCodec::read).toList(),
                message.hasExceptions()
                        ? message.getExceptions().getSpecialList().stream()
                                .map(SchedulesCodec::read)
                                .toList()
                        : expected.exceptions());
    }

    public static ScheduleWritten write(ScheduleOrderResult result) {
        ScheduleWritten.Builder message = ScheduleWritten.newBuilder()
                .setOutcome(
                        switch (result.outcome()) {
                            case DONE -> ScheduleWriteOutcome.SCHEDULE_WRITE_OUTCOME_DONE;
                            case ALREADY -> ScheduleWriteOutcome.SCHEDULE_WRITE_OUTCOME_ALREADY;
                            case CHANGED -> ScheduleWriteOutcome.SCHEDULE_WRITE_OUTCOME_CHANGED;
                            case REFUSED -> ScheduleWriteOutcome.SCHEDULE_WRITE_OUTCOME_REFUSED;
                            case RESTORED -> ScheduleWriteOutcome.SCHEDULE_WRITE_OUTCOME_RESTORED;
                            case MISMATCH -> ScheduleWriteOutcome.SCHEDULE_WRITE_OUTCOME_MISMATCH;
                        });
        if (result.after() != null) {
            message.setAfter(SchedulesCodec.write(result.after()));
        }
        if (result.reason() != null) {
            message.setReason(TextCodec.write(result.reason()));
        }
        return message.build();
    }

    /** @throws WireFormatException where it does not say how it went, or what was read back is no schedule */
    public static ScheduleOrderResult read(ScheduleWritten message) throws WireFormatException {
        Outcome outcome =
                switch (message.getOutcome()) {
                    case SCHEDULE_WRITE_OUTCOME_DONE -> Outcome.DONE;
                    case SCHEDULE_WRITE_OUTCOME_ALREADY -> Outcome.ALREADY;
                    case SCHEDULE_WRITE_OUTCOME_CHANGED -> Outcome.CHANGED;
                    case SCHEDULE_WRITE_OUTCOME_REFUSED -> Outcome.REFUSED;
                    case SCHEDULE_WRITE_OUTCOME_RESTORED -> Outcome.RESTORED;
                    case SCHEDULE_WRITE_OUTCOME_MISMATCH -> Outcome.MISMATCH;
                    case SCHEDULE_WRITE_OUTCOME_UNSPECIFIED, UNRECOGNIZED ->
                        throw new WireFormatException("An answer about a schedule without an outcome");
                };
        try {
            return new ScheduleOrderResult(
                    outcome,
                    message.hasAfter() ? SchedulesCodec.read(message.getAfter()) : null,
                    message.hasReason() ? TextCodec.problem(message.getReason()) : null);
        } catch (DateTimeException | IllegalArgumentException e) {
            throw new WireFormatException("A schedule that was read back: " + e.getMessage());
        }
    }
}
