package io.plenum.modbus;

import io.plenum.link.ConnectorContext;
import io.plenum.link.ConnectorException;
import io.plenum.modbus.address.RegisterValue;
import io.plenum.modbus.poll.BoundRegister;
import io.plenum.modbus.poll.GroupPlanner;
import io.plenum.modbus.poll.PollGroup;
import io.plenum.modbus.poll.RefusedException;
import io.plenum.modbus.poll.UnitSilentException;
import io.plenum.point.Point;
import io.plenum.point.Quality;
import io.plenum.point.QualityReason;
import io.plenum.point.Sample;
import io.plenum.point.ValueCheck;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Reads a group and hands in its values. A group that the device refuses is divided until the register to blame stands alone. */
final class RegisterReader {

    private final ModbusLink link;
    private final ConnectorContext context;
    private final GroupPlanner planner;
    private final RefusedRegisters refused;

    RegisterReader(ModbusLink link, ConnectorContext context, GroupPlanner planner, RefusedRegisters refused) {
        this.link = link;
        this.context = context;
        this.planner = planner;
        this.refused = refused;
    }

    /**
     * Whether the groups are others from here on.
     *
     * @throws RefusedException where the device gives nothing at present and no register is to blame
     */
    boolean read(PollGroup group) throws RefusedException, UnitSilentException, ConnectorException {
        try {
            handIn(group, Answer.of(group.request(), link.ask(group.request())));
            return false;
        } catch (RefusedException why) {
            if (why.isOfFunction()) {
                group.registers().forEach(bound -> refused.refused(bound, why));
                return true;
            }
            if (!why.isOfRegisters()) {
                throw why;
            }
            divide(group, why);
            return true;
        }
    }

    private void divide(PollGroup group, RefusedException why)
            throws RefusedException, UnitSilentException, ConnectorException {
        List<PollGroup> parts = planner.divided(group);
        if (parts.size() == 1) {
            group.registers().forEach(bound -> refused.refused(bound, why));
            return;
        }
        for (PollGroup part : parts) {
            read(part);
        }
    }

    private void handIn(PollGroup group, Answer answer) {
        Instant now = context.clock().instant();
        List<Sample> samples = new ArrayList<>();
        for (BoundRegister bound : group.registers()) {
            refused.given(bound.point().id());
            samples.add(sample(bound.point(), now, answer.value(bound.address())));
        }
        context.sink().accept(samples);
    }

    private static Sample sample(Point point, Instant now, RegisterValue value) {
        return switch (value) {
            case RegisterValue.Known known -> ValueCheck.sample(point, now, known.value(), Quality.GOOD, null);
            case RegisterValue.Absent absent -> fault(point, now, "point.reason.modbus-absent", absent.code());
            case RegisterValue.NotDecimal digits -> fault(point, now, "point.reason.modbus-bcd", digits.code());
        };
    }

    private static Sample fault(Point point, Instant now, String key, String code) {
        return ValueCheck.withoutNumber(point, now, Quality.FAULT, QualityReason.of(key, code));
    }

    /** The device gives none of these, though it answers. */
    void giveUp(PollGroup group, QualityReason reason) {
        Instant now = context.clock().instant();
        context.sink()
                .accept(group.registers().stream()
                        .map(bound -> ValueCheck.withoutNumber(bound.point(), now, Quality.FAULT, reason))
                        .toList());
    }
}
