package io.plenum.site.pointlist;

import io.plenum.site.importing.SiteImportProblems;
import io.plenum.site.pointlist.nodeset.NodeSetReader;
import io.plenum.tabular.TableRefused;
import io.plenum.tabular.text.TableRow;
import io.plenum.web.RequestProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads EDE files and other tables of points. What a row leaves open or says wrongly is a warning with its line; nothing but files that
 * are no lists at all are refused.
 */
public final class PointListReader {

    static final int MOST_POINTS = 200_000;

    private final ListOptions options;
    private final SiteImportProblems problems;
    private final CompanionFiles companions = new CompanionFiles();
    private final List<ListedPoint> points = new ArrayList<>();

    private PointListReader(ListOptions options, SiteImportProblems problems) {
        this.options = options;
        this.problems = problems;
    }

    /**
     * The points of all lists among the files.
     *
     * @param files by name: lists, and the companions of EDE beside them
     * @throws RequestProblem where none of them is a list, or one cannot be read as a table
     */
    public static List<ListedPoint> read(Map<String, byte[]> files, ListOptions options, SiteImportProblems problems) {
        PointListReader reader = new PointListReader(options, problems);
        List<ListTable> lists = new ArrayList<>();
        files.forEach((name, content) -> {
            if (NodeSetReader.isXml(content)) {
                reader.points.addAll(NodeSetReader.read(name, content, options, problems));
                return;
            }
            ListTable table = table(name, content);
            if (table.head() >= 0) {
                lists.add(table);
            } else if (!reader.companions.take(table)) {
                problems.warning(name, 0, null, "has no columns of points that are known, and was left out.");
            }
        });
        if (lists.isEmpty() && reader.points.isEmpty()) {
            throw RequestProblem.of("body", "site.list.no-columns");
        }
        lists.forEach(reader::read);
        return List.copyOf(reader.points);
    }

    private static ListTable table(String name, byte[] content) {
        try {
            return ListTable.read(name, content);
        } catch (TableRefused refused) {
            throw RequestProblem.of("body", refused.text(), refused.arguments().toArray());
        }
    }

    private void read(ListTable table) {
        for (TableRow row : table.points()) {
            if (points.size() >= MOST_POINTS) {
                throw RequestProblem.of("body", "site.list.too-many", MOST_POINTS);
            }
            ListedPoint point = point(table, row);
            if (point != null) {
                points.add(point);
            }
        }
    }

    private @Nullable ListedPoint point(ListTable table, TableRow row) {
        String name = named(table, row);
        if (name.isEmpty()) {
            warn(table, row, null, "rows without a name", "has no name and was left out");
            return null;
        }
        ListSource source = ListSource.of(table, row, options, companions);
        if (source.type() != null && !io.plenum.site.address.BacnetReference.hasValue(source.type())) {
            warn(table, row, name, "objects without a value", "is a " + source.type() + " and no point: left out");
            return null;
        }
        warn(table, row, name, "points without values for such a reason", source.problem());
        ListKind kind = ListKind.of(table, row, source.type(), companions);
        warn(table, row, name, "points with such states", kind.problem());
        ListUnit unit = ListUnit.of(table, row, companions);
        warn(table, row, name, "points in units that are not known", unit.problem());
        return ListedPointBuilder.of(table, row, source, kind, unit);
    }

    private static String named(ListTable table, TableRow row) {
        String name = table.cell(row, ListField.NAME);
        return name.isEmpty() ? table.cell(row, ListField.KEY) : name;
    }

    private void warn(ListTable table, TableRow row, @Nullable String entity, String kind, @Nullable String message) {
        if (message != null) {
            problems.repeated(kind, table.file(), row.line(), entity, message.endsWith("?") ? message : message + ".");
        }
    }
}
