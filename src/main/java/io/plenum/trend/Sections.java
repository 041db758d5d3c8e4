package io.plenum.trend;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Decides from which table each part of a range is read: from the wanted rollup where it is up to date, from the samples
 * where it is still due, and from something coarser where retention has emptied the wanted table.
 */
final class Sections {

    private final Bounds bounds;
    private final Grid grid;
    private final Map<TrendResolution, Instant> horizons;
    private final List<Section> sections = new ArrayList<>();

    private Sections(Bounds bounds, Grid grid, Map<TrendResolution, Instant> horizons) {
        this.bounds = bounds;
        this.grid = grid;
        this.horizons = horizons;
    }

    /**
     * @param due what is not rolled up yet
     * @param horizons before which a table is empty; absent where it never was
     */
    static List<Section> of(Bounds bounds, Grid grid, List<Span> due, Map<TrendResolution, Instant> horizons) {
        Sections all = new Sections(bounds, grid, horizons);
        Instant at = grid.floor(bounds.from());
        Instant end = grid.ceiling(bounds.to());
        if (bounds.resolution() != TrendResolution.RAW) {
            for (Span span : Span.joined(due.stream().map(all::whole).toList())) {
                all.rolled(at, min(span.from(), end));
                all.samples(max(at, span.from()), min(span.to(), end));
                at = max(at, span.to());
            }
        }
        all.rolled(at, end);
        return all.sections;
    }

    private Span whole(Span span) {
        return new Span(grid.floor(span.from()), grid.ceiling(span.to()));
    }

    /** What retention took from the samples can only be read from the rollup, due or not. */
    private void samples(Instant from, Instant to) {
        Instant kept = grid.ceiling(horizon(TrendResolution.RAW));
        rolled(from, min(to, kept));
        add(TrendResolution.RAW, max(from, kept), to);
    }

    private void rolled(Instant from, Instant to) {
        rolled(bounds.resolution(), from, to);
    }

    private void rolled(TrendResolution source, Instant from, Instant to) {
        Instant kept = horizon(source);
        if (from.isBefore(kept) && source != TrendResolution.DAY) {
            rolled(TrendResolution.values()[source.ordinal() + 1], from, min(kept, to));
            add(source, max(from, kept), to);
        } else {
            add(source, from, to);
        }
    }

    private void add(TrendResolution source, Instant from, Instant to) {
        Section section = new Section(source, from, to);
        if (!section.isEmpty()) {
            sections.add(section);
        }
    }

    private Instant horizon(TrendResolution resolution) {
        return horizons.getOrDefault(resolution, Instant.EPOCH);
    }

    private static Instant min(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private static Instant max(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
