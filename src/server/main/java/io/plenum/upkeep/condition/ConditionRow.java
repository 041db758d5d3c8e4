package io.plenum.upkeep.condition;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.plenum.site.role.EquipmentType;
import io.plenum.upkeep.ConditionKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A line of {@code conditions.csv}: a kind of condition, and at what equipment there is one.
 *
 * @param figure null where it is counted instead of computed
 */
public record ConditionRow(
        ConditionKind kind,
        Set<EquipmentType> types,
        @Nullable ConditionFigure figure) {

    private static final Map<String, Supplier<ConditionFigure>> FIGURES = Map.ofEntries(
            Map.entry("filter-resistance", FilterResistance::new),
            Map.entry("cooling-coil", CoilConductance::cooling),
            Map.entry("heating-coil", CoilConductance::heating),
            Map.entry("fan-efficiency", FanEfficiency::new),
            Map.entry("pump-efficiency", PumpEfficiency::new),
            Map.entry("chiller-efficiency", ChillerEfficiency::new),
            Map.entry("tower-approach", TowerApproach::new),
            Map.entry("boiler-efficiency", BoilerEfficiency::new),
            Map.entry("damper-stiction", Stiction::ofDamper),
            Map.entry("cooling-valve-stiction", Stiction::ofCoolingValve),
            Map.entry("heating-valve-stiction", Stiction::ofHeatingValve),
            Map.entry("vibration", VibrationVelocity::new));
    private static final List<ConditionRow> ALL = read();

    /** In the order of the file. */
    public static List<ConditionRow> all() {
        return ALL;
    }

    /** Null where there is none of that key. */
    public static @Nullable ConditionRow of(String key) {
        return ALL.stream()
                .filter(row -> row.kind().key().equals(key))
                .findFirst()
                .orElse(null);
    }

    private static List<ConditionRow> read() {
        try (InputStream file = Objects.requireNonNull(ConditionRow.class.getResourceAsStream("conditions.csv"));
                CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .ofNamedCsvRecord(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return rows.stream().map(ConditionRow::row).toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ConditionRow row(NamedCsvRecord row) {
        String key = row.getField("key");
        ConditionKind kind = new ConditionKind(
                key,
                row.getField("unit"),
                Double.parseDouble(row.getField("limit")),
                row.getField("direction").equals("rising"),
                Double.parseDouble(row.getField("days")),
                Double.parseDouble(row.getField("spread")));
        Set<EquipmentType> types = Arrays.stream(row.getField("types").split(" ", -1))
                .map(EquipmentType::valueOf)
                .collect(Collectors.toUnmodifiableSet());
        Supplier<ConditionFigure> figure = FIGURES.get(key);
        return new ConditionRow(kind, types, figure == null ? null : figure.get());
    }
}
