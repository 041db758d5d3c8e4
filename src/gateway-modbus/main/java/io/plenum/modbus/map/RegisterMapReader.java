package io.plenum.modbus.map;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.modbus.address.AddressException;
import io.plenum.modbus.address.RegisterAddress;
import io.plenum.modbus.map.RegisterMap.Entry;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a register map: a table of text with commas or semicolons. Lines that begin with # are remarks; {@code # vendor: …} and
 * {@code # model: …} name the device.
 */
final class RegisterMapReader {

    private static final int MOST_LINES = 2000;
    private static final int LONGEST = 200;
    private static final List<String> NEEDED = List.of("name", "register");

    private static final Set<String> KNOWN = Set.of(
            "name", "description", "table", "register", "type", "order", "scale", "offset", "none", "unit", "poll");
    /** Columns that become options of the address, in this order. */
    private static final List<String> OPTIONS = List.of("order", "scale", "offset", "none", "poll");
    /** Which column is wrong where a part of the address is. */
    private static final Map<String, String> COLUMN_OF = Map.of(
            "point.reason.modbus-table", "table",
            "point.reason.modbus-register", "register",
            "point.reason.modbus-type", "type");

    private final String map;
    private final Map<String, Integer> columns = new HashMap<>();
    private final Map<String, String> facts = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Set<String> places = new HashSet<>();

    RegisterMapReader(String map) {
        this.map = map;
    }

    RegisterMap read(String content) throws ConnectorException {
        String text = content.startsWith("\uFEFF") ? content.substring(1) : content;
        try (CsvReader<CsvRecord> lines = CsvReader.builder()
                .fieldSeparator(separator(text))
                .commentStrategy(CommentStrategy.READ)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (CsvRecord line : lines) {
                take(line);
            }
        } catch (CsvParseException e) {
            throw new ConnectorException(
                    Problem.of("connector.problem.modbus-map-unreadable", map, String.valueOf(e.getMessage())), e);
        } catch (IOException e) {
            throw new IllegalStateException("A text in memory can be read", e);
        }
        if (entries.isEmpty()) {
            throw new ConnectorException(Problem.of("connector.problem.modbus-map-empty", map));
        }
        return new RegisterMap(
                map, facts.getOrDefault("vendor", ""), facts.getOrDefault("model", ""), List.copyOf(entries));
    }

    private static char separator(String text) {
        String header = text.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .findFirst()
                .orElse("");
        return header.contains(";") ? ';' : ',';
    }

    private void take(CsvRecord line) throws ConnectorException {
        if (line.isComment()) {
            remark(line.getField(0));
        } else if (columns.isEmpty()) {
            header(line);
        } else if (entries.size() >= MOST_LINES) {
            throw new ConnectorException(Problem.of("connector.problem.modbus-map-lines", map, MOST_LINES));
        } else {
            entries.add(entry(line));
        }
    }

    private void remark(String text) {
        int sign = text.indexOf(':');
        if (sign > 0) {
            String value = text.substring(sign + 1).strip();
            facts.putIfAbsent(
                    text.substring(0, sign).strip().toLowerCase(Locale.ROOT),
                    value.substring(0, Math.min(value.length(), LONGEST)));
        }
    }

    private void header(CsvRecord line) throws ConnectorException {
        for (int i = 0; i < line.getFieldCount(); i++) {
            String name = line.getField(i).strip().toLowerCase(Locale.ROOT);
            if (!KNOWN.contains(name) || columns.put(name, i) != null) {
                throw wrong(line, "header", line.getField(i));
            }
        }
        for (String needed : NEEDED) {
            if (!columns.containsKey(needed)) {
                throw wrong(line, needed, "");
            }
        }
    }

    private Entry entry(CsvRecord line) throws ConnectorException {
        String name = field(line, "name");
        if (name.isEmpty() || name.length() > LONGEST) {
            throw wrong(line, "name", name);
        }
        StringBuilder place = new StringBuilder();
        for (String part : List.of("table", "register", "type")) {
            String value = field(line, part);
            if (!value.isEmpty()) {
                place.append(place.isEmpty() ? "" : "/").append(value.toLowerCase(Locale.ROOT));
            }
        }
        for (String option : OPTIONS) {
            String value = field(line, option);
            if (!value.isEmpty()) {
                place.append('/').append(option).append('=').append(value);
            }
        }
        if (!places.add(checked(line, place.toString()))) {
            throw wrong(line, "register", field(line, "register"));
        }
        return new Entry(name, field(line, "description"), place.toString(), field(line, "unit"));
    }

    private String checked(CsvRecord line, String place) throws ConnectorException {
        try {
            return RegisterAddress.parse("1/" + place).text();
        } catch (AddressException e) {
            String column = COLUMN_OF.getOrDefault(e.messageKey(), e.part().replaceFirst("=.*", ""));
            throw wrong(line, column, e.part());
        }
    }

    private String field(CsvRecord line, String column) throws ConnectorException {
        Integer index = columns.get(column);
        String value = index == null || index >= line.getFieldCount()
                ? ""
                : line.getField(index).strip();
        if (value.length() > LONGEST || value.chars().anyMatch(Character::isISOControl)) {
            throw wrong(line, column, value.substring(0, Math.min(value.length(), LONGEST)));
        }
        return value;
    }

    private ConnectorException wrong(CsvRecord line, String column, @Nullable String value) {
        return new ConnectorException(Problem.of(
                "connector.problem.modbus-map-line", map, line.getStartingLineNumber(), column, String.valueOf(value)));
    }
}
