package io.plenum.point.unit;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The units that are known, by all their names. */
final class UnitTable {

    /** How the store called them before it kept the names of QUDT. */
    private static final Map<String, String> STORED = Map.ofEntries(
            Map.entry("DEGREE_CELSIUS", "DEG_C"),
            Map.entry("KELVIN", "K"),
            Map.entry("RELATIVE_HUMIDITY", "PERCENT_RH"),
            Map.entry("PASCAL", "PA"),
            Map.entry("KILOPASCAL", "KiloPA"),
            Map.entry("CUBIC_METRE_PER_SECOND", "M3-PER-SEC"),
            Map.entry("LITRE_PER_SECOND", "L-PER-SEC"),
            Map.entry("CUBIC_METRE", "M3"),
            Map.entry("WATT", "W"),
            Map.entry("KILOWATT", "KiloW"),
            Map.entry("KILOWATT_HOUR", "KiloW-HR"),
            Map.entry("VOLT", "V"),
            Map.entry("AMPERE", "A"),
            Map.entry("HERTZ", "HZ"),
            Map.entry("PARTS_PER_MILLION", "PPM"),
            Map.entry("WATT_PER_SQUARE_METRE", "W-PER-M2"),
            Map.entry("METRE_PER_SECOND", "M-PER-SEC"),
            Map.entry("DEGREE", "DEG"),
            Map.entry("SECOND", "SEC"),
            Map.entry("MINUTE", "MIN"),
            Map.entry("HOUR", "HR"),
            Map.entry("COUNT", "NUM"));

    /** What must be added before the factor, in the unit itself: only what stands alone has a zero of its own. */
    private static final Map<String, Double> OFFSETS = Map.of("DEG_C", 273.15, "DEG_F", 459.67);

    private static final int COLUMNS = 6;

    private static final Map<String, UnitExpression.Atom> ATOMS = new HashMap<>();
    private static final Map<String, Unit> BY_QUDT = new HashMap<>();
    private static final Map<String, Unit> BY_BACNET = new HashMap<>();
    private static final Map<Unit, List<String>> BACNET_NAMES = new HashMap<>();
    private static final Map<String, Unit> BY_UNECE = new HashMap<>();
    private static final Map<String, Unit> BY_SPELLING = new HashMap<>();
    private static final Map<String, Unit> BY_ANY_CASE = new HashMap<>();
    private static final Map<Unit, Unit> METRIC = new HashMap<>();

    static {
        rows("unit-atoms.csv", 4).forEach(UnitTable::atom);
        List<CsvRecord> rows = rows("units.csv", COLUMNS);
        rows.forEach(UnitTable::unit);
        rows.stream()
                .filter(row -> !row.getField(2).isEmpty())
                .forEach(row -> METRIC.put(known(row.getField(0)), known(row.getField(2))));
    }

    private UnitTable() {}

    private static void atom(CsvRecord row) {
        Map<Character, Integer> dimension = new HashMap<>();
        for (String part :
                row.getField(3).isEmpty() ? new String[0] : row.getField(3).split(" ", -1)) {
            dimension.put(part.charAt(0), part.length() == 1 ? 1 : Integer.parseInt(part.substring(1)));
        }
        ATOMS.put(
                row.getField(0),
                new UnitExpression.Atom(row.getField(1), Double.parseDouble(row.getField(2)), dimension));
    }

    private static void unit(CsvRecord row) {
        Unit read = Objects.requireNonNull(UnitExpression.read(row.getField(0), ATOMS), row.getField(0));
        Unit.Scale scale = Objects.requireNonNull(read.scale());
        String stored = STORED.entrySet().stream()
                .filter(entry -> entry.getValue().equals(row.getField(0)))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(row.getField(0));
        Unit unit = new Unit(
                stored,
                row.getField(0),
                row.getField(1),
                new Unit.Scale(scale.dimension(), scale.factor(), OFFSETS.getOrDefault(row.getField(0), 0.0)));
        BY_QUDT.put(row.getField(0), unit);
        names(row.getField(1), BY_SPELLING, unit);
        names(row.getField(3), BY_BACNET, unit);
        BACNET_NAMES.put(
                unit,
                Stream.of(row.getField(3).split("\\|", -1))
                        .filter(name -> !name.isEmpty())
                        .toList());
        names(row.getField(4), BY_UNECE, unit);
        names(row.getField(5), BY_SPELLING, unit);
    }

    /** The first unit of a name keeps it. */
    private static void names(String names, Map<String, Unit> units, Unit unit) {
        for (String name : names.split("\\|", -1)) {
            if (!name.isEmpty()) {
                units.putIfAbsent(name, unit);
                if (units == BY_SPELLING) {
                    anyCase(name.toLowerCase(Locale.ROOT), unit);
                }
            }
        }
    }

    /** MW is no mW: where the case tells units apart, the larger is meant, as in names of points of plants. */
    private static void anyCase(String name, Unit unit) {
        BY_ANY_CASE.merge(name, unit, (one, other) -> larger(one, other) ? one : other);
    }

    private static boolean larger(Unit one, Unit other) {
        return Objects.requireNonNull(one.scale()).factor()
                >= Objects.requireNonNull(other.scale()).factor();
    }

    static Unit known(String qudt) {
        return Objects.requireNonNull(BY_QUDT.get(qudt), qudt);
    }

    static @Nullable Unit qudt(String name) {
        Unit known = BY_QUDT.get(name);
        return known != null ? known : UnitExpression.read(name, ATOMS);
    }

    static Unit stored(String name) {
        Unit known = qudt(STORED.getOrDefault(name, name));
        return known != null ? known : Unit.unknown(name);
    }

    static @Nullable Unit find(String text) {
        String name = text.strip();
        Unit known = BY_SPELLING.get(name);
        if (known == null) {
            known = BY_ANY_CASE.get(name.toLowerCase(Locale.ROOT));
        }
        if (known == null) {
            known = qudt(name);
        }
        return known != null ? known : bacnet(name.toLowerCase(Locale.ROOT).replaceAll("[_\\s]+", "-"));
    }

    static List<Unit> all() {
        return BY_QUDT.values().stream()
                .sorted(Comparator.comparing(Unit::qudt))
                .toList();
    }

    static @Nullable Unit bacnet(String name) {
        return BY_BACNET.get(name);
    }

    /** In the order in which they are listed. */
    static List<String> bacnetNames(Unit unit) {
        return BACNET_NAMES.getOrDefault(unit, List.of());
    }

    static @Nullable Unit unece(String code) {
        return BY_UNECE.get(code);
    }

    static Unit metric(Unit unit) {
        return METRIC.getOrDefault(unit, unit);
    }

    private static List<CsvRecord> rows(String file, int columns) {
        try (InputStream in = Objects.requireNonNull(UnitTable.class.getResourceAsStream(file), file);
                CsvReader<CsvRecord> rows = CsvReader.builder()
                        .fieldSeparator(';')
                        .commentStrategy(CommentStrategy.SKIP)
                        .ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return rows.stream().map(row -> checked(file, row, columns)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CsvRecord checked(String file, CsvRecord row, int columns) {
        if (row.getFieldCount() != columns) {
            throw new IllegalStateException(
                    file + ", line " + row.getStartingLineNumber() + ": " + columns + " columns are needed");
        }
        return row;
    }
}
