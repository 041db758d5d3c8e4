package io.plenum.report;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.EnergyMeters;
import io.plenum.energy.EnergyQuality;
import io.plenum.energy.EnergySeries;
import io.plenum.energy.Meter;
import io.plenum.site.Site;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;

/** Bought electricity, day by day of the site's own zone; NaN for a day of which a feed is not known at all. */
record PurchasedElectricityPart(EnergyMeters meters, MessageSource texts) {

    Report.Part of(Site site, Instant from, Instant to, Locale locale) {
        ReportPart part = new ReportPart(texts, locale, "days", "day", "bought");
        List<String> mains = meters.tree(site).mains(EnergyKind.ELECTRICITY).stream()
                .map(Meter::key)
                .toList();
        if (mains.isEmpty()) {
            return part.note("none.main").done();
        }
        List<EnergySeries> days = List.copyOf(meters.days(site, mains, from, to).values());
        for (int day = 0; day < days.getFirst().size(); day++) {
            int at = day;
            part.bar(days.stream().mapToDouble(feed -> feed.amounts()[at]).sum());
        }
        part.note("note.days");
        String holes = holes(site, meters.hours(site, mains, from, to).values());
        return holes.isEmpty()
                ? part.done()
                : part.note("note.days-holes", holes).done();
    }

    /** A day is a sum of what is known of it, which its bar does not show: the days with holes, and their hours. */
    private static String holes(Site site, Collection<EnergySeries> feeds) {
        SortedMap<LocalDate, Integer> missing = new TreeMap<>();
        for (EnergySeries feed : feeds) {
            count(site, feed).forEach((day, hours) -> missing.merge(day, hours, Math::max));
        }
        return missing.entrySet().stream()
                .map(day -> day.getKey().getDayOfMonth() + " (" + day.getValue() + " h)")
                .collect(Collectors.joining(", "));
    }

    private static SortedMap<LocalDate, Integer> count(Site site, EnergySeries feed) {
        SortedMap<LocalDate, Integer> missing = new TreeMap<>();
        for (int i = 0; i < feed.size(); i++) {
            if (feed.qualities()[i] == EnergyQuality.MISSING) {
                missing.merge(LocalDate.ofInstant(feed.starts()[i], site.zone()), 1, Integer::sum);
            }
        }
        return missing;
    }
}
