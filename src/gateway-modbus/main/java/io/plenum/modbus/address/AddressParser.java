package io.plenum.modbus.address;

import io.plenum.link.TuningLimits;
import io.plenum.modbus.address.RegisterAddress.Placeholders;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads {@code unit/table/register/type} with its options. */
final class AddressParser {

    private static final int LONGEST = 200;
    private static final int HIGHEST_UNIT = 255;
    private static final int HIGHEST_REGISTER = 65_535;
    private static final int HIGHEST_BIT = 15;
    private static final int MOST_PLACEHOLDERS = 4;
    private static final Pattern UNIT = Pattern.compile("0|[1-9]\\d{0,2}");
    private static final Pattern CLASSIC = Pattern.compile("[0134](\\d{4}|\\d{5})");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,5}|0x[0-9a-fA-F]{1,4}");
    private static final Pattern CODE = Pattern.compile("\\d{1,18}|0x[0-9a-fA-F]{1,16}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,12}(\\.\\d{1,12})?([eE]-?\\d{1,2})?");

    private final String text;
    private final Deque<String> rest;
    private WordOrder order = WordOrder.ABCD;
    private BigDecimal scale = BigDecimal.ONE;
    private BigDecimal offset = BigDecimal.ZERO;
    private boolean usual = true;
    private final List<Long> placeholders = new ArrayList<>();
    private @Nullable Duration poll;

    /** @param register as it goes over the wire */
    private record Place(Table table, int register) {}

    private record Content(DataType type, int bit) {}

    AddressParser(String text) {
        this.text = text.strip();
        rest = new ArrayDeque<>(Arrays.asList(this.text.split("/", -1)));
    }

    RegisterAddress parse() throws AddressException {
        if (text.length() > LONGEST || rest.size() < 2) {
            throw new AddressException("address", text);
        }
        String unit = rest.removeFirst();
        if (!UNIT.matcher(unit).matches() || Integer.parseInt(unit) > HIGHEST_UNIT) {
            throw new AddressException("unit", unit);
        }
        Place place = place(rest.removeFirst());
        Content content = content(place.table());
        while (!rest.isEmpty()) {
            option(rest.removeFirst());
        }
        RegisterAddress address = new RegisterAddress(
                Integer.parseInt(unit),
                place.table(),
                place.register(),
                content.type(),
                order,
                new Scaling(scale, offset),
                content.bit(),
                new Placeholders(usual, List.copyOf(placeholders)),
                poll);
        if (address.last() > HIGHEST_REGISTER) {
            throw new AddressException("register", String.valueOf(place.register()));
        }
        return address;
    }

    /** Where a table is named, the number is the one on the wire; a number of five or six digits in its place counts from 1. */
    private Place place(String first) throws AddressException {
        if (CLASSIC.matcher(first).matches()) {
            Table table = Table.ofClassic(first.charAt(0));
            int number = Integer.parseInt(first.substring(1));
            if (table == null || number < 1 || number > HIGHEST_REGISTER + 1) {
                throw new AddressException("register", first);
            }
            return new Place(table, number - 1);
        }
        Table table = Table.of(first);
        if (table == null) {
            throw new AddressException("table", first);
        }
        String number = rest.isEmpty() ? "" : rest.removeFirst();
        if (!NUMBER.matcher(number).matches() || Integer.decode(plain(number)) > HIGHEST_REGISTER) {
            throw new AddressException("register", number);
        }
        return new Place(table, Integer.decode(plain(number)));
    }

    /** Without the zeros by which Java would take it for octal. */
    private static String plain(String number) {
        return number.startsWith("0x") ? number : number.replaceFirst("^0+(?=\\d)", "");
    }

    private Content content(Table table) throws AddressException {
        if (table.hasBits()) {
            if ("bit".equals(rest.peekFirst())) {
                rest.removeFirst();
            }
            return new Content(DataType.BIT, 0);
        }
        String name = rest.isEmpty() ? "" : rest.removeFirst();
        if (name.startsWith("bit=")) {
            String bit = name.substring("bit=".length());
            if (bit.matches("\\d{1,2}") && Integer.parseInt(bit) <= HIGHEST_BIT) {
                return new Content(DataType.BIT, Integer.parseInt(bit));
            }
            throw new AddressException("type", name);
        }
        DataType type = DataType.of(name);
        if (type == null || type == DataType.BIT) {
            throw new AddressException("type", name);
        }
        return new Content(type, 0);
    }

    private void option(String option) throws AddressException {
        int sign = option.indexOf('=');
        String value = option.substring(sign + 1);
        switch (sign < 0 ? "order" : option.substring(0, sign)) {
            case "order" -> order = order(value, option);
            case "scale" -> scale = decimal(value, option, false);
            case "offset" -> offset = decimal(value, option, true);
            case "none" -> placeholder(value, option);
            case "poll" -> poll = poll(value, option);
            default -> throw new AddressException("option", option);
        }
    }

    private static WordOrder order(String value, String option) throws AddressException {
        for (WordOrder order : WordOrder.values()) {
            if (order.name().equals(value)) {
                return order;
            }
        }
        throw new AddressException("option", option);
    }

    private static BigDecimal decimal(String value, String option, boolean mayBeZero) throws AddressException {
        BigDecimal number = DECIMAL.matcher(value).matches() ? new BigDecimal(value) : null;
        if (number == null || (number.signum() == 0 && !mayBeZero)) {
            throw new AddressException("option", option);
        }
        return number;
    }

    private void placeholder(String value, String option) throws AddressException {
        if (value.equals("off")) {
            usual = false;
        } else if (CODE.matcher(value).matches() && placeholders.size() < MOST_PLACEHOLDERS) {
            placeholders.add(
                    value.startsWith("0x") ? Long.parseUnsignedLong(value.substring(2), 16) : Long.parseLong(value));
        } else {
            throw new AddressException("option", option);
        }
    }

    private static Duration poll(String value, String option) throws AddressException {
        Duration time = value.matches("\\d{1,5}") ? Duration.ofSeconds(Integer.parseInt(value)) : Duration.ZERO;
        if (time.isZero() || time.compareTo(TuningLimits.POLL.most()) > 0) {
            throw new AddressException("option", option);
        }
        return time;
    }
}
