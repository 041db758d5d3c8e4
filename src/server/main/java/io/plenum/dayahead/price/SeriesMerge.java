package io.plenum.dayahead.price;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Puts the series of one area together. Where two tell the same quarter the first auction counts, and of one auction the finer resolution. */
final class SeriesMerge {

    private SeriesMerge() {}

    static Map<Instant, Double> of(List<PriceSeries> series) throws DocumentRefused {
        Set<String> areas =
                series.stream().map(one -> one.head(PriceSeries.AREA)).collect(Collectors.toSet());
        if (areas.size() > 1) {
            throw new DocumentRefused(series.getFirst().line(), "dayahead.xml.areas", String.join(", ", areas));
        }
        List<RankedPeriod> periods = new ArrayList<>();
        for (PriceSeries one : series) {
            one.periods().forEach(period -> periods.add(new RankedPeriod(one, period)));
        }
        // What counts most is put in last.
        periods.sort((one, other) -> -one.compareTo(other));
        Map<Instant, Double> quarters = new TreeMap<>();
        Map<Instant, RankedPeriod> from = new HashMap<>();
        for (RankedPeriod one : periods) {
            Map<Instant, Double> own = new TreeMap<>();
            one.period().into(own, one.series().factor(), one.series().repeats());
            for (Map.Entry<Instant, Double> quarter : own.entrySet()) {
                Double before = quarters.put(quarter.getKey(), quarter.getValue());
                RankedPeriod same = from.put(quarter.getKey(), one);
                if (same != null
                        && same.compareTo(one) == 0
                        && !quarter.getValue().equals(before)) {
                    throw new DocumentRefused(one.period().line(), "dayahead.file.twice", quarter.getKey());
                }
            }
            if (quarters.size() > PriceFile.MOST) {
                throw new DocumentRefused(one.period().line(), "dayahead.file.long", PriceFile.MOST / 96);
            }
        }
        return quarters;
    }

    private record RankedPeriod(PriceSeries series, PricePeriod period) {

        /** The first is the one that counts. */
        int compareTo(RankedPeriod other) {
            int auction = sequence().compareTo(other.sequence());
            return auction != 0 ? auction : period.resolution().compareTo(other.period.resolution());
        }

        private String sequence() {
            return series.head(PriceSeries.SEQUENCE);
        }
    }
}
