package io.plenum.modbus.command;

import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.link.command.CommandRefusedException;
import io.plenum.link.command.CommandState;
import io.plenum.link.command.UnprioritisedCommand;
import io.plenum.link.command.UnprioritisedPoint;
import io.plenum.modbus.address.DataType;
import io.plenum.modbus.address.RegisterAddress;
import io.plenum.modbus.address.RegisterContent;
import io.plenum.modbus.address.RegisterValue;
import io.plenum.modbus.address.Table;
import io.plenum.modbus.poll.RefusedException;
import io.plenum.modbus.poll.UnitSilentException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;

/** A coil, or one or more holding registers. */
record RegisterPoint(RegisterAddress address, RegisterAccess access, Clock clock) implements UnprioritisedPoint {

    private static final int ILLEGAL_FUNCTION = 1;
    private static final int ILLEGAL_VALUE = 3;
    /** The device has taken the request and needs longer. */
    private static final int ACKNOWLEDGE = 5;

    /** @throws CommandRefusedException in words why it may not be written */
    void check() throws CommandRefusedException {
        if (address.table() != Table.COIL && address.table() != Table.HOLDING) {
            throw refused("table", address, address.table().text());
        }
        if (address.unit() == 0) {
            throw refused("unit-zero", address);
        }
        if (address.type() == DataType.BIT && !address.table().hasBits()) {
            throw refused("bit", address);
        }
    }

    private static CommandRefusedException refused(String why, Object... arguments) {
        return new CommandRefusedException(Problem.of("connector.problem.command-" + why, arguments));
    }

    /** Written and read once more: a number that was scaled may lose its last digit on the way there and back. */
    @Override
    public double standing(double value) throws CommandRefusedException {
        double once = read(value);
        return read(once);
    }

    private double read(double value) throws CommandRefusedException {
        return switch (RegisterContent.value(address, words(value))) {
            case RegisterValue.Known known -> known.value();
            case RegisterValue.Absent none -> throw refused("placeholder", text(value));
            case RegisterValue.NotDecimal none -> throw refused("placeholder", text(value));
        };
    }

    private List<Integer> words(double value) throws CommandRefusedException {
        List<Integer> words = Double.isFinite(value) ? RegisterContent.of(address, value) : null;
        if (words == null) {
            throw refused("out-of-range", text(value), address.type().text());
        }
        return words;
    }

    private static String text(double value) {
        return Double.isFinite(value) ? BigDecimal.valueOf(value).toPlainString() : String.valueOf(value);
    }

    @Override
    public CommandState read() throws ConnectorException, CommandRefusedException {
        try {
            Double present = access.read(address) instanceof RegisterValue.Known known && Double.isFinite(known.value())
                    ? (Double) known.value()
                    : null;
            return UnprioritisedCommand.state(present, false, clock.instant());
        } catch (RefusedException e) {
            throw said(e);
        } catch (UnitSilentException e) {
            throw silent(e);
        }
    }

    @Override
    public void write(double standing) throws ConnectorException, CommandRefusedException {
        RegisterWrite write = RegisterWrite.of(address, words(standing));
        try {
            try {
                access.write(write);
            } catch (RefusedException e) {
                if (!write.single() || e.code() != ILLEGAL_FUNCTION) {
                    throw e;
                }
                access.write(write.asSeveral());
            }
        } catch (RefusedException e) {
            if (e.code() != ACKNOWLEDGE) {
                throw said(e);
            }
        } catch (UnitSilentException e) {
            throw silent(e);
        }
    }

    /** Of the function, the register, its length or the value for good; of anything else, such as a busy device, for now. */
    private CommandRefusedException said(RefusedException e) throws ConnectorException {
        if (e.code() == RefusedException.OTHER_LENGTH || e.code() <= ILLEGAL_VALUE) {
            return refused("modbus-refused", address, e.code());
        }
        throw new ConnectorException(Problem.of("connector.problem.command-modbus-failed", address, e.code()), e);
    }

    private static ConnectorException silent(UnitSilentException e) {
        return new ConnectorException(Problem.of("connector.problem.no-answer"), e);
    }
}
