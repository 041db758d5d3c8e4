package io.plenum.upkeep;

import io.plenum.site.Site;
import java.time.LocalDate;
import java.util.List;

/** The condition figures of equipment, day by day. */
public interface Conditions {

    /** What is followed at a site, whether or not a day has been computed yet; by equipment, then kind. */
    List<MonitoredCondition> of(Site site);

    /** The days from {@code from} to before {@code to} that have a figure, in order. */
    List<ConditionDay> days(MonitoredCondition condition, LocalDate from, LocalDate to);
}
