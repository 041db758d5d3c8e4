package io.plenum.trend.exchange;

import io.plenum.point.Point;
import io.plenum.point.PointCatalog;
import io.plenum.point.PointId;
import io.plenum.point.PointKind;
import io.plenum.tabular.TableColumn;
import io.plenum.tabular.TableFile;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;

/** The points that the columns of a file go to: by their key, or by what a person said of their names. */
final class ColumnMapping {

    private static final int MOST = 100;

    private final ImportOptions options;
    private final PointCatalog catalog;
    private final ImportProblemList problems;
    private final boolean isLong;
    private final List<@Nullable ImportColumn> targets = new ArrayList<>();
    private final Set<String> unknown = new LinkedHashSet<>();
    private final List<String> open = new ArrayList<>();
    private final Map<String, TableColumn> taken = new HashMap<>();

    ColumnMapping(TableFile table, ImportOptions options, PointCatalog catalog, ImportProblemList problems) {
        this.options = options;
        this.catalog = catalog;
        this.problems = problems;
        this.isLong = table.isLong();
        table.columns().forEach(column -> targets.add(find(column)));
    }

    private @Nullable ImportColumn find(TableColumn column) {
        String chosen = chosen(options.points(), column);
        if (chosen != null && chosen.isEmpty()) {
            return null;
        }
        if (chosen == null && column.duplicate() && !isLong) {
            problems.add(column.line(), "trends.import.problem.twins", column.header(), column.label());
            open.add(column.label());
            return null;
        }
        Point point = chosen == null ? named(column) : catalog.byKey(chosen);
        if (point == null) {
            unknown(column, chosen == null ? column.name() : chosen);
            return null;
        }
        return isFree(point, column) ? target(column, point) : null;
    }

    /** By the whole head before the part in front of its brackets: a key may have brackets of its own. */
    private @Nullable Point named(TableColumn column) {
        for (String name : new String[] {column.label(), column.header(), column.name()}) {
            Point point = catalog.byKey(name);
            if (point != null) {
                return point;
            }
        }
        return null;
    }

    private static @Nullable String chosen(Map<String, String> map, TableColumn column) {
        for (String name : new String[] {column.label(), column.header(), column.name()}) {
            String chosen = map.get(name);
            if (chosen != null) {
                return chosen;
            }
        }
        return null;
    }

    private void unknown(TableColumn column, String name) {
        if (unknown.size() < MOST) {
            unknown.add(name);
        }
        if (!options.skipUnknown()) {
            problems.add(column.line(), "trends.import.problem.unknown", name);
        }
    }

    /** Two columns for one point would be mixed; rows of one point may have another unit each. */
    private boolean isFree(Point point, TableColumn column) {
        TableColumn other = taken.putIfAbsent(point.key(), column);
        if (other == null
                || (isLong
                        && other.name().equals(column.name())
                        && !other.unitText().equals(column.unitText()))) {
            return true;
        }
        problems.add(column.line(), "trends.import.problem.two", other.label(), column.label(), point.key());
        return false;
    }

    private @Nullable ImportColumn target(TableColumn column, Point point) {
        String chosen = chosen(options.units(), column);
        String unit = chosen != null ? chosen : column.unitText();
        DoubleUnaryOperator conversion = UnitConversion.between(unit, point.unit());
        if (conversion == null) {
            problems.add(
                    column.line(),
                    "trends.import.problem.unit",
                    unit,
                    point.key(),
                    point.unit().symbol());
            return null;
        }
        return new ImportColumn(column, unit.isEmpty() ? null : unit, point, conversion);
    }

    /** Null where the column is left out, or where there is a problem with it. */
    @Nullable
    ImportColumn of(TableColumn column) {
        return targets.get(column.index());
    }

    /** Whether any of the columns that are taken is called so. */
    boolean has(String label) {
        return targets.stream()
                .anyMatch(target -> target != null && target.column.label().equals(label));
    }

    /** Points that have states and no numbers. */
    Set<PointId> states() {
        Set<PointId> states = new LinkedHashSet<>();
        for (ImportColumn target : targets) {
            if (target != null && target.point.kind() != PointKind.NUMERIC) {
                states.add(target.point.id());
            }
        }
        return states;
    }

    List<String> unknown() {
        return List.copyOf(unknown);
    }

    List<SampleImportReport.Source> sources() {
        List<SampleImportReport.Source> sources = new ArrayList<>();
        for (ImportColumn target : targets) {
            if (target != null) {
                sources.add(new SampleImportReport.Source(
                        target.column.name(), target.point.key(), target.unit, target.samples));
            }
        }
        unknown.forEach(name -> sources.add(new SampleImportReport.Source(name, null, null, 0)));
        open.forEach(label -> sources.add(new SampleImportReport.Source(label, null, null, 0)));
        return sources;
    }
}
