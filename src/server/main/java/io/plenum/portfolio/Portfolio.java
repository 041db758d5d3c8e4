package io.plenum.portfolio;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Sites beside each other.
 *
 * @param made when the figures of energy and comfort were computed, of the oldest of them
 * @param reference weather to which figures are brought; null where none of the sites knows its own
 */
public record Portfolio(Instant made, @Nullable ReferenceWeather reference, List<PortfolioSite> sites) {

    /**
     * Places from 1 for the best, by the key of the site; equals share one. Nobody is ranked who has nobody to be ranked with, and costs
     * only within a currency.
     */
    public Map<String, Integer> ranks(PortfolioColumn column) {
        Map<String, Integer> ranks = new LinkedHashMap<>();
        for (PortfolioSite one : sites) {
            List<PortfolioSite> others = beside(one, column);
            if (one.figure(column).isRanked() && others.size() > 1) {
                double value = one.figure(column).value();
                int better = (int) others.stream()
                        .filter(other -> column.compare(other.figure(column).value(), value) < 0)
                        .count();
                ranks.put(one.site().key(), 1 + better);
            }
        }
        return ranks;
    }

    /** All ranked with one, itself among them. */
    public List<PortfolioSite> beside(PortfolioSite one, PortfolioColumn column) {
        return sites.stream()
                .filter(other -> other.figure(column).isRanked())
                .filter(other -> column != PortfolioColumn.COST
                        || other.year().currency().equals(one.year().currency()))
                .toList();
    }

    /** The best first, within a currency for costs; those without a rank last. */
    public List<PortfolioSite> sorted(PortfolioColumn column) {
        Map<String, Integer> ranks = ranks(column);
        return sites.stream()
                .sorted(Comparator.comparing((PortfolioSite one) -> column == PortfolioColumn.COST
                                        && ranks.containsKey(one.site().key())
                                ? one.year().currency()
                                : "")
                        .thenComparing(one -> ranks.getOrDefault(one.site().key(), Integer.MAX_VALUE))
                        .thenComparing(one -> one.site().name()))
                .toList();
    }
}
