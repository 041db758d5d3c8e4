package io.plenum.site.role;

import io.plenum.point.Point;
import java.util.List;

/** The order in which somebody who runs a building looks at the points of a room or of equipment. */
public final class DisplayOrder {

    private record Line(int rank, PointPattern pattern) {}

    private static final List<Line> LINES = ClassTable.records("importance.csv").stream()
            .map(row -> new Line(Integer.parseInt(row.getField(0)), PointPattern.of(row.getField(1), row.getField(2))))
            .toList();
    /** Of what no line names. */
    public static final int LAST = LINES.getLast().rank() + 1;

    private static final ClassCache<List<Line>> BY_CLASS = new ClassCache<>(DisplayOrder::ofClass);

    private DisplayOrder() {}

    /** 0 for what is looked at first. */
    public static int rank(Point point) {
        return BY_CLASS.of(point.brickClass()).stream()
                .filter(line -> line.pattern().fits(point))
                .mapToInt(Line::rank)
                .findFirst()
                .orElse(LAST);
    }

    private static List<Line> ofClass(String brickClass) {
        return LINES.stream()
                .filter(line -> line.pattern().classes().fits(brickClass))
                .toList();
    }
}
