package io.plenum.modbus.address;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a value is and how it is read.
 *
 * @param unit of the device, 0 to 255
 * @param register its first one, as it goes over the wire: from 0
 * @param bit of the register, 0 the least significant one; of no matter for other types and for tables of bits
 * @param placeholders by which the device says that it has no value, as unsigned numbers
 * @param poll how often it is read; null where as often as the connection says
 */
public record RegisterAddress(
        int unit,
        Table table,
        int register,
        DataType type,
        WordOrder order,
        Scaling scaling,
        int bit,
        Placeholders placeholders,
        @Nullable Duration poll) {

    /**
     * Numbers that stand for "no value".
     *
     * @param usual whether those that most meters use count, beside the given ones
     */
    public record Placeholders(boolean usual, List<Long> given) {

        public static final Placeholders USUAL = new Placeholders(true, List.of());
        public static final Placeholders NONE = new Placeholders(false, List.of());
    }

    /** @throws AddressException where it leads to no register */
    public static RegisterAddress parse(String text) throws AddressException {
        return new AddressParser(text).parse();
    }

    /** How many registers it takes, or bits of a table of bits. */
    public int length() {
        return table.hasBits() ? 1 : type.registers();
    }

    /** Its last register or bit. */
    public int last() {
        return register + length() - 1;
    }

    /** As discovery lists it: what is usual is left out. */
    public String text() {
        StringBuilder text = new StringBuilder()
                .append(unit)
                .append('/')
                .append(table.text())
                .append('/')
                .append(register);
        if (!table.hasBits()) {
            text.append('/').append(type == DataType.BIT ? "bit=" + bit : type.text());
        }
        if (order != WordOrder.ABCD) {
            text.append('/').append(order);
        }
        if (scaling.scale().compareTo(BigDecimal.ONE) != 0) {
            text.append("/scale=").append(scaling.scale().toPlainString());
        }
        if (scaling.offset().signum() != 0) {
            text.append("/offset=").append(scaling.offset().toPlainString());
        }
        if (!placeholders.usual()) {
            text.append("/none=off");
        }
        placeholders.given().forEach(number -> text.append("/none=0x").append(Long.toHexString(number)));
        if (poll != null) {
            text.append("/poll=").append(poll.toSeconds());
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return text();
    }
}
