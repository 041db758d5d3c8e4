package io.plenum.drawing;

import io.plenum.site.Space;
import java.awt.geom.Area;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds rooms of a plan that lie on each other, by the same measure as the page on which they are drawn. */
final class OverlapSearch {

    /** Of the smaller room; less is what hands and rounding leave. */
    private static final double SHARE = 0.02;
    /** More pairs than these are no plan of rooms any more. */
    private static final int MOST = 200;

    private record Drawn(Space space, Area area, Rectangle2D box, double size) {}

    private record Pair(Drawn one, Drawn other, double size) {}

    private OverlapSearch() {}

    /**
     * The largest overlap first.
     *
     * @param rooms with the areas that they will have; zones lie on their rooms and are none of them
     * @param outlines by key
     */
    static List<RoomOverlap> of(Collection<Space> rooms, Map<String, Area> outlines) {
        List<Drawn> drawn = new ArrayList<>();
        for (Space room : rooms) {
            Area area = outlines.get(room.key());
            if (area != null && room.parts().isEmpty()) {
                drawn.add(new Drawn(room, area, area.getBounds2D(), size(area)));
            }
        }
        drawn.sort(Comparator.comparingDouble(one -> one.box().getX()));
        Double scale = squareMetresOfUnit(drawn);
        return pairs(drawn).stream()
                .sorted(Comparator.comparingDouble(Pair::size).reversed())
                .map(pair -> new RoomOverlap(
                        pair.one().space().key(),
                        pair.one().space().name(),
                        pair.other().space().key(),
                        pair.other().space().name(),
                        scale == null ? null : Math.round(pair.size() * scale * 100) / 100.0))
                .toList();
    }

    private static List<Pair> pairs(List<Drawn> drawn) {
        List<Pair> found = new ArrayList<>();
        for (int i = 0; i < drawn.size(); i++) {
            Drawn one = drawn.get(i);
            for (int j = i + 1;
                    j < drawn.size() && drawn.get(j).box().getX() < one.box().getMaxX();
                    j++) {
                Drawn other = drawn.get(j);
                double size = one.box().intersects(other.box()) ? common(one, other) : 0;
                if (size > SHARE * Math.min(one.size(), other.size())) {
                    found.add(new Pair(one, other, size));
                }
                if (found.size() == MOST) {
                    return found;
                }
            }
        }
        return found;
    }

    private static double common(Drawn one, Drawn other) {
        Area both = new Area(one.area());
        both.intersect(other.area());
        return size(both);
    }

    /** What the middle room of the model says by its area; null where none says it. */
    private static @Nullable Double squareMetresOfUnit(List<Drawn> drawn) {
        List<Double> found = drawn.stream()
                .filter(one -> one.space().areaSquareMetres() > 0 && one.size() > 0)
                .map(one -> one.space().areaSquareMetres() / one.size())
                .sorted()
                .toList();
        return found.isEmpty() ? null : found.get(found.size() / 2);
    }

    /** Outlines of an area do not cross, and holes go the other way round. */
    private static double size(Area area) {
        double twice = 0;
        double[] start = new double[2];
        double[] last = new double[2];
        double[] at = new double[6];
        for (PathIterator path = area.getPathIterator(null, 0.1); !path.isDone(); path.next()) {
            int kind = path.currentSegment(at);
            double[] next = kind == PathIterator.SEG_CLOSE ? start.clone() : new double[] {at[0], at[1]};
            if (kind == PathIterator.SEG_MOVETO) {
                start = next;
            } else {
                twice += last[0] * next[1] - next[0] * last[1];
            }
            last = next;
        }
        return Math.abs(twice) / 2;
    }
}
