package io.plenum.link.wire;

import io.plenum.link.alarm.AlarmOrder;
import io.plenum.link.alarm.AlarmOrderResult;
import io.plenum.link.alarm.AlarmOrderResult.Outcome;
import io.plenum.link.proto.AlarmOrderAction;
import io.plenum.link.proto.AlarmOrderOutcome;
import io.plenum.point.Point;
import java.time.Duration;

/** Orders about alarms, and what came of them. */
public final class AlarmOrderCodec {

    private AlarmOrderCodec() {}

    public static io.plenum.link.proto.AlarmOrder write(String connection, AlarmOrder order) {
        return io.plenum.link.proto.AlarmOrder.newBuilder()
                .setConnection(connection)
                .setPoint(order.point().id().value())
                .setAction(
                        switch (order.action()) {
                            case ACKNOWLEDGE -> AlarmOrderAction.ALARM_ORDER_ACTION_ACKNOWLEDGE;
                            case SHELVE -> AlarmOrderAction.ALARM_ORDER_ACTION_SHELVE;
                            case UNSHELVE -> AlarmOrderAction.ALARM_ORDER_ACTION_UNSHELVE;
                        })
                .setReference(order.reference())
                .setWho(order.who())
                .setComment(order.comment())
                .setShelfMillis(order.shelf().toMillis())
                .build();
    }

    /**
     * Reads an order.
     *
     * @param point of the order's number
     * @throws WireFormatException where the action is one that only a newer side knows: nothing is done then
     */
    public static AlarmOrder read(io.plenum.link.proto.AlarmOrder message, Point point) throws WireFormatException {
        return new AlarmOrder(
                point,
                switch (message.getAction()) {
                    case ALARM_ORDER_ACTION_ACKNOWLEDGE -> AlarmOrder.Action.ACKNOWLEDGE;
                    case ALARM_ORDER_ACTION_SHELVE -> AlarmOrder.Action.SHELVE;
                    case ALARM_ORDER_ACTION_UNSHELVE -> AlarmOrder.Action.UNSHELVE;
                    case ALARM_ORDER_ACTION_UNSPECIFIED, UNRECOGNIZED ->
                        throw new WireFormatException("An order about an alarm without a known action");
                },
                message.getReference(),
                message.getWho(),
                message.getComment(),
                Duration.ofMillis(Math.max(0, message.getShelfMillis())));
    }

    public static io.plenum.link.proto.AlarmOrderResult write(AlarmOrderResult result) {
        io.plenum.link.proto.AlarmOrderResult.Builder message = io.plenum.link.proto.AlarmOrderResult.newBuilder()
                .setOutcome(
                        switch (result.outcome()) {
                            case DONE -> AlarmOrderOutcome.ALARM_ORDER_OUTCOME_DONE;
                            case ALREADY -> AlarmOrderOutcome.ALARM_ORDER_OUTCOME_ALREADY;
                            case CHANGED -> AlarmOrderOutcome.ALARM_ORDER_OUTCOME_CHANGED;
                            case REFUSED -> AlarmOrderOutcome.ALARM_ORDER_OUTCOME_REFUSED;
                        });
        if (result.reason() != null) {
            message.setReason(TextCodec.write(result.reason()));
        }
        return message.build();
    }

    /** @throws WireFormatException where it does not say how it went */
    public static AlarmOrderResult read(io.plenum.link.proto.AlarmOrderResult message) throws WireFormatException {
        Outcome outcome =
                switch (message.getOutcome()) {
                    case ALARM_ORDER_OUTCOME_DONE -> Outcome.DONE;
                    case ALARM_ORDER_OUTCOME_ALREADY -> Outcome.ALREADY;
                    case ALARM_ORDER_OUTCOME_CHANGED -> Outcome.CHANGED;
                    case ALARM_ORDER_OUTCOME_REFUSED -> Outcome.REFUSED;
                    case ALARM_ORDER_OUTCOME_UNSPECIFIED, UNRECOGNIZED ->
                        throw new WireFormatException("An answer about an alarm without an outcome");
                };
        return new AlarmOrderResult(outcome, message.hasReason() ? TextCodec.problem(message.getReason()) : null);
    }
}
