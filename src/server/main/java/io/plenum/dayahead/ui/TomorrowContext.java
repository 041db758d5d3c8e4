package io.plenum.dayahead.ui;

import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.dayahead.input.SiteDay;
import io.plenum.dayahead.input.SiteDays;
import io.plenum.dayahead.store.DayAheadPrices;
import io.plenum.dayahead.store.DayAheadSettings;
import io.plenum.site.Site;
import io.plenum.uikit.Displays;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What the page asks. */
@Component
class TomorrowContext {

    private final SiteDays days;
    private final DayAheadPrices prices;
    private final DayAheadSettings settings;
    private final CurrentUser user;
    private final Displays displays;

    TomorrowContext(
            SiteDays days, DayAheadPrices prices, DayAheadSettings settings, CurrentUser user, Displays displays) {
        this.days = days;
        this.prices = prices;
        this.settings = settings;
        this.user = user;
        this.displays = displays;
    }

    SiteDay tomorrow(Site site) {
        return days.of(site, days.tomorrow(site));
    }

    DayAheadPrices prices() {
        return prices;
    }

    DayAheadSettings settings() {
        return settings;
    }

    boolean mayChange() {
        return user.may(Role.ENGINEER);
    }

    DayFormatter words(Site site, String currency, Locale locale) {
        return new DayFormatter(locale, site.zone(), displays.current().fahrenheit(), currency);
    }
}
