package io.plenum.trend.read;

import io.plenum.trend.TrendResolution;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Decides from which table each part of a range is read: from the samples where they are kept, from the wanted rollup where retention
 * has dropped them, and from something coarser where it has emptied that one too.
 */
final class RangeSources {

    private final Map<TrendResolution, Instant> horizons;
    private final List<RangeSource> sections = new ArrayList<>();

    private RangeSources(Map<TrendResolution, Instant> horizons) {
        this.horizons = horizons;
    }

    /** @param horizons before which a table is empty; absent where it never was */
    static List<RangeSource> of(PixelColumns bounds, Grid grid, Map<TrendResolution, Instant> horizons) {
        RangeSources all = new RangeSources(horizons);
        Instant from = grid.floor(bounds.from());
        Instant to = grid.ceiling(bounds.to());
        Instant kept = grid.ceiling(all.horizon(TrendResolution.RAW));
        TrendResolution rollup =
                bounds.resolution() == TrendResolution.RAW ? TrendResolution.FIVE_MINUTES : bounds.resolution();
        all.rolled(rollup, from, min(to, kept));
        all.add(TrendResolution.RAW, max(from, kept), to);
        return all.sections;
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
        RangeSource section = new RangeSource(source, from, to);
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
