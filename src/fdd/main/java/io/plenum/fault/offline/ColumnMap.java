package io.plenum.fault.offline;

import io.plenum.fault.Quantity;
import io.plenum.fault.offline.naming.AirHandlerPointNames;
import io.plenum.fault.offline.naming.EquipmentPoints;
import io.plenum.fault.rules.EquipmentKind;
import io.plenum.tabular.TableColumn;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Which column is which point.
 *
 * @param kind of the equipment whose points they are
 * @param notes sentences on what was left out, and why
 */
record ColumnMap(EquipmentKind kind, Map<Quantity, String> columns, List<String> notes) {

    /** Where a device is, by what it is told. */
    private static final Map<Quantity, Quantity> POSITIONS = Map.of(
            Quantity.OA_DAMPER, Quantity.POSITION,
            Quantity.DAMPER, Quantity.POSITION,
            Quantity.COOLING, Quantity.COOLING_POSITION,
            Quantity.HEATING, Quantity.HEATING_POSITION);

    /** @param json a JSON object Brick class → header */
    static ColumnMap given(EquipmentKind kind, String json, List<TableColumn> columns) throws TrendProblem {
        ColumnMap map = new ColumnMap(kind, new EnumMap<>(Quantity.class), new ArrayList<>());
        for (Map.Entry<String, String> entry : parse(json).entrySet()) {
            map.give(
                    entry.getKey(),
                    entry.getValue() == null ? "" : entry.getValue().strip(),
                    columns);
        }
        return map;
    }

    private static Map<String, String> parse(String json) throws TrendProblem {
        try {
            return JsonMapper.shared().readValue(json, new TypeReference<Map<String, String>>() {});
        } catch (JacksonException broken) {
            throw new TrendProblem(
                    "the column map is no JSON object of Brick class to header, as {\"Mixed_Air_Temperature_Sensor\": \"MAT\"}"
                            + " (line " + broken.getLocation().getLineNr() + ", column "
                            + broken.getLocation().getColumnNr() + ").");
        }
    }

    private void give(String brick, String header, List<TableColumn> file) {
        Quantity point = point(brick.replaceFirst("^.*[:#/]", ""), header);
        TableColumn column =
                file.stream().filter(one -> one.isCalled(header)).findFirst().orElse(null);
        if (point == null) {
            notes.add(brick + " is not read by any rule; left out");
        } else if (column == null) {
            notes.add("the file has no column '" + header + "' for " + brick + "; it has "
                    + file.stream().map(TableColumn::label).toList());
        } else {
            if (!isCalled(point, brick.replaceFirst("^.*[:#/]", ""))) {
                notes.add(brick + " is taken as " + EquipmentPoints.brick(kind, point)
                        + ", as its name or its header says");
            }
            columns.putIfAbsent(point, column.label());
        }
    }

    private boolean isCalled(Quantity point, String brick) {
        return Stream.of(EquipmentPoints.brick(kind, point), point.brick(), point.name())
                .anyMatch(name -> name.equalsIgnoreCase(brick));
    }

    private @Nullable Quantity point(String brick, String header) {
        for (Quantity point : Quantity.values()) {
            if (isCalled(point, brick)) {
                return point;
            }
        }
        // Brick has several classes for some of these, and general ones whose meaning the header tells.
        Quantity byClass = EquipmentPoints.of(kind, brick);
        return byClass == null ? EquipmentPoints.of(kind, header) : byClass;
    }

    /** From the names; where two could be one point, neither is used, unless one is the command and the other the position. */
    static ColumnMap proposed(EquipmentKind kind, List<TableColumn> file) {
        Map<Quantity, List<String>> found = new EnumMap<>(Quantity.class);
        for (TableColumn column : file) {
            Quantity point = EquipmentPoints.of(kind, column.name());
            point = point == null ? EquipmentPoints.of(kind, column.label()) : point;
            if (point != null) {
                found.computeIfAbsent(point, p -> new ArrayList<>()).add(column.label());
            }
        }
        ColumnMap map = new ColumnMap(kind, new EnumMap<>(Quantity.class), new ArrayList<>());
        found.forEach(map::choose);
        if (kind == EquipmentKind.AIR_HANDLER || kind == EquipmentKind.ROOFTOP_UNIT) {
            map.onlyDamper(file);
        }
        String told = map.columns.get(Quantity.COMMAND);
        if (told != null) {
            // Without a contact that proves it, the machine is taken to run when it is told to.
            map.columns.putIfAbsent(Quantity.FAN, told);
        }
        return map;
    }

    /** "DamperSignal" of a unit that names no other damper is the outdoor one, to which the return damper is coupled. */
    private void onlyDamper(List<TableColumn> file) {
        List<String> dampers = file.stream()
                .map(TableColumn::label)
                .filter(AirHandlerPointNames::isSomeDamper)
                .toList();
        if (!columns.containsKey(Quantity.OA_DAMPER) && dampers.size() == 1) {
            columns.put(Quantity.OA_DAMPER, dampers.getFirst());
            notes.add(dampers.getFirst() + " is the only damper and taken as the outdoor-air damper");
        }
    }

    private void choose(Quantity point, List<String> candidates) {
        List<String> told =
                candidates.stream().filter(AirHandlerPointNames::told).toList();
        if (candidates.size() == 1) {
            columns.put(point, candidates.getFirst());
        } else if (told.size() == 1) {
            columns.put(point, told.getFirst());
            Quantity position = POSITIONS.get(point);
            if (position != null && candidates.size() == 2) {
                columns.put(position, candidates.get(1 - candidates.indexOf(told.getFirst())));
            }
        } else {
            notes.add(
                    EquipmentPoints.brick(kind, point) + " could be any of " + candidates + "; name it with --columns");
        }
    }

    /** As a person would write it. */
    String json() {
        Map<String, String> byClass = new java.util.LinkedHashMap<>();
        columns.forEach((point, header) -> byClass.put(EquipmentPoints.brick(kind, point), header));
        return JsonMapper.shared().writerWithDefaultPrettyPrinter().writeValueAsString(byClass);
    }
}
