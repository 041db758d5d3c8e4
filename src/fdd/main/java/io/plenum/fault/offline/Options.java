package io.plenum.fault.offline;

import io.plenum.fault.rules.EquipmentKind;
import io.plenum.point.time.IsoTime;
import io.plenum.point.unit.Unit;
import io.plenum.tabular.TableChoices;
import io.plenum.tabular.unit.UnitSpelling;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the command was given. */
final class Options {

    static final String USAGE = """
        ./plenum fdd FILE.csv [--columns MAP.json] [--out FOLDER] [--json] [--plain]
          --unit F|C              unit of temperatures whose heads name none
          --unit 'COLUMN=UNIT'    unit of one column, such as 'Duct Static=kPa'; any number of times
          --signals RANGE         of valves, dampers and speeds: percent, fraction, 0-10V, 2-10V, 0-20mA or 4-20mA
          --dates dmy|mdy|ymd     order of day and month, where the file fits both
          --decimal point|comma   what parts decimals, where the file fits both
          --equipment KIND        what it is an export of, where its names do not show it: air-handler, rooftop-unit, vav-box,
                                  fan-coil, chiller, boiler, pump, cooling-tower or heat-exchanger
          --only TEXT             reads the columns that have this in their names, where a file has several units
          --zone ZONE             brings times that carry an offset to the clock of this zone, such as Europe/Berlin""";

    private static final Set<String> FLAGS = Set.of("--json", "--plain");
    private static final Set<String> VALUES = Set.of(
            "--columns", "--unit", "--out", "--signals", "--dates", "--decimal", "--only", "--zone", "--equipment");

    private final Map<String, String> values = new HashMap<>();
    private final Map<String, Unit> columnUnits = new HashMap<>();
    private final Set<String> flags = new HashSet<>();
    private String file = "";

    private Options() {}

    static Options of(String... arguments) throws TrendProblem {
        Options options = new Options();
        for (int i = 0; i < arguments.length; i++) {
            if (FLAGS.contains(arguments[i])) {
                options.flags.add(arguments[i]);
            } else if (VALUES.contains(arguments[i])) {
                if (i + 1 == arguments.length) {
                    throw new TrendProblem(arguments[i] + " needs something after it.");
                }
                options.put(arguments[i], arguments[++i]);
            } else {
                options.file(arguments[i]);
            }
        }
        if (options.file.isEmpty()) {
            throw new TrendProblem("give a file: " + USAGE);
        }
        options.check();
        return options;
    }

    private void file(String name) throws TrendProblem {
        if (name.startsWith("-") || !file.isEmpty()) {
            throw new TrendProblem("fdd does not know " + name + "; ./plenum fdd --help lists what there is.");
        }
        file = name;
    }

    private void put(String option, String value) throws TrendProblem {
        int equals = value.lastIndexOf('=');
        if (option.equals("--unit") && equals > 0) {
            Unit unit = UnitSpelling.of(value.substring(equals + 1));
            if (unit == null) {
                throw new TrendProblem("--unit does not know the unit " + value.substring(equals + 1) + ".");
            }
            columnUnits.put(value.substring(0, equals).strip(), unit);
        } else {
            values.put(option, value.strip());
        }
    }

    private void check() throws TrendProblem {
        unit();
        signals();
        choices();
        zone();
        equipment();
    }

    /** Null where nobody said. */
    @Nullable
    EquipmentKind equipment() throws TrendProblem {
        String value = values.get("--equipment");
        EquipmentKind kind = value == null ? null : EquipmentKind.of(value);
        if (value != null && kind == null) {
            throw new TrendProblem("--equipment is one of "
                    + Stream.of(EquipmentKind.values()).map(EquipmentKind::text).collect(Collectors.joining(", "))
                    + ", not "
                    + value + ".");
        }
        return kind;
    }

    String file() {
        return file;
    }

    /** A file or JSON; empty where nothing was given. */
    String columns() {
        return values.getOrDefault("--columns", "");
    }

    /** What the names of columns must have in them; empty where all count. */
    String only() {
        return values.getOrDefault("--only", "");
    }

    String out() {
        return values.getOrDefault("--out", "");
    }

    boolean json() {
        return flags.contains("--json");
    }

    boolean plain() {
        return flags.contains("--plain");
    }

    /** C or F; empty where nobody said. */
    String unit() throws TrendProblem {
        String value = values.getOrDefault("--unit", "");
        String letter = value.replaceAll("(?i)°|deg", "").strip().toUpperCase(Locale.ROOT);
        if (!List.of("", "F", "C").contains(letter)) {
            throw new TrendProblem(
                    "--unit is the unit of the temperatures: F or C, or COLUMN=UNIT, not " + value + ".");
        }
        return letter;
    }

    Map<String, Unit> columnUnits() {
        return columnUnits;
    }

    /** Null where nobody said. */
    @Nullable
    SignalRange signals() throws TrendProblem {
        String value = values.get("--signals");
        SignalRange range = value == null ? null : SignalRange.of(value);
        if (value != null && range == null) {
            throw new TrendProblem(
                    "--signals is percent, fraction, 0-10V, 2-10V, 0-20mA or 4-20mA, not " + value + ".");
        }
        return range;
    }

    TableChoices choices() throws TrendProblem {
        try {
            return TableChoices.of(
                    values.getOrDefault("--dates", TableChoices.AUTO),
                    values.getOrDefault("--decimal", TableChoices.AUTO));
        } catch (IllegalArgumentException unknown) {
            String choice = String.valueOf(unknown.getMessage());
            throw new TrendProblem("--" + choice + " is one of " + TableChoices.words(choice) + ".");
        }
    }

    /** Null where times stay as the file writes them. */
    @Nullable
    ZoneId zone() throws TrendProblem {
        String value = values.get("--zone");
        try {
            return value == null ? null : IsoTime.zone(value);
        } catch (DateTimeException unknown) {
            throw new TrendProblem("--zone is a time zone such as Europe/Berlin, not " + value + ".");
        }
    }
}
