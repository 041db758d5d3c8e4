package io.plenum.portfolio;

import io.plenum.alarm.Priority;
import io.plenum.comfort.Tally;
import io.plenum.energy.spending.SiteYear;
import io.plenum.portfolio.location.SiteLocation;
import io.plenum.site.Site;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A site among others.
 *
 * @param location null where nobody has said it
 * @param year the latest twelve whole months
 * @param comfort of the last thirty days, all rooms together
 * @param alarms how many are active; a priority without one is not in it
 * @param figures of each column
 */
public record PortfolioSite(
        Site site,
        @Nullable SiteLocation location,
        SiteYear year,
        Tally comfort,
        Map<Priority, Integer> alarms,
        PointHealth points,
        Map<PortfolioColumn, PortfolioFigure> figures) {

    public PortfolioFigure figure(PortfolioColumn column) {
        return Objects.requireNonNull(figures.get(column));
    }
}
