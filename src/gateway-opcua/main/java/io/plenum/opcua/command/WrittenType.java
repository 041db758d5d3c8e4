package io.plenum.opcua.command;

import io.plenum.link.Problem;
import io.plenum.link.command.CommandRefusedException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import org.eclipse.milo.opcua.stack.core.OpcUaDataType;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;
import org.jspecify.annotations.Nullable;

/** A type of numbers as a server takes them: written as another one it would be refused, or become another number. */
enum WrittenType {
    BOOLEAN(1, false),
    SBYTE(8, true),
    BYTE(8, false),
    INT16(16, true),
    UINT16(16, false),
    INT32(32, true),
    UINT32(32, false),
    INT64(64, true),
    UINT64(64, false),
    FLOAT(0, true),
    DOUBLE(0, true);

    private static final Map<OpcUaDataType, WrittenType> BUILT_IN = Map.ofEntries(
            Map.entry(OpcUaDataType.Boolean, BOOLEAN),
            Map.entry(OpcUaDataType.SByte, SBYTE),
            Map.entry(OpcUaDataType.Byte, BYTE),
            Map.entry(OpcUaDataType.Int16, INT16),
            Map.entry(OpcUaDataType.UInt16, UINT16),
            Map.entry(OpcUaDataType.Int32, INT32),
            Map.entry(OpcUaDataType.UInt32, UINT32),
            Map.entry(OpcUaDataType.Int64, INT64),
            Map.entry(OpcUaDataType.UInt64, UINT64),
            Map.entry(OpcUaDataType.Float, FLOAT),
            Map.entry(OpcUaDataType.Double, DOUBLE));

    private final int bits;
    private final boolean signed;

    WrittenType(int bits, boolean signed) {
        this.bits = bits;
        this.signed = signed;
    }

    /**
     * As it is declared; of an abstract type, an enumeration or one of the server's own, as the value shows it. Null for what is no number.
     *
     * @param value at present, null where there is none
     */
    static @Nullable WrittenType of(@Nullable NodeId declared, @Nullable Object value) {
        OpcUaDataType named = declared == null ? null : OpcUaDataType.fromNodeId(declared);
        WrittenType known = named == null ? null : BUILT_IN.get(named);
        if (known != null || value == null) {
            return known;
        }
        OpcUaDataType shown = OpcUaDataType.fromBackingClass(value.getClass());
        return shown == null ? null : BUILT_IN.get(shown);
    }

    /**
     * The nearest number that it holds.
     *
     * @throws CommandRefusedException where that is beyond its range
     */
    double standing(double value) throws CommandRefusedException {
        double nearest =
                switch (this) {
                    case DOUBLE -> value;
                    case FLOAT -> (float) value;
                    default -> Math.rint(value);
                };
        boolean fits = Double.isFinite(nearest) && (bits == 0 || holds(new BigDecimal(nearest).toBigInteger()));
        // A truth has no nearest one.
        if (!fits || (this == BOOLEAN && nearest != value)) {
            throw new CommandRefusedException(Problem.of(
                    "connector.problem.command-out-of-range",
                    BigDecimal.valueOf(value).toPlainString(),
                    name()));
        }
        return nearest;
    }

    private boolean holds(BigInteger whole) {
        return signed ? whole.bitLength() < bits : whole.signum() >= 0 && whole.bitLength() <= bits;
    }

    /** @param standing a number that it holds */
    Object number(double standing) {
        return switch (this) {
            case BOOLEAN -> standing != 0;
            case SBYTE -> (byte) standing;
            case BYTE -> Unsigned.ubyte((int) standing);
            case INT16 -> (short) standing;
            case UINT16 -> Unsigned.ushort((int) standing);
            case INT32 -> (int) standing;
            case UINT32 -> Unsigned.uint((long) standing);
            case INT64 -> (long) standing;
            case UINT64 -> Unsigned.ulong(new BigDecimal(standing).toBigInteger());
            case FLOAT -> (float) standing;
            case DOUBLE -> standing;
        };
    }
}
