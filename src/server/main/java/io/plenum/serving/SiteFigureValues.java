package io.plenum.serving;

import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmState;
import io.plenum.alarm.Alarms;
import io.plenum.energy.ExpectedElectricity;
import io.plenum.energy.ExpectedElectricity.ElectricityOfToday;
import io.plenum.point.Quality;
import io.plenum.site.Site;
import io.plenum.site.SiteModels;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** The present figures of sites. Counting alarms is quick; electricity is read every few minutes, beside whoever asks. */
@Component
class SiteFigureValues {

    private static final Logger LOG = LoggerFactory.getLogger(SiteFigureValues.class);
    /** Older figures of electricity are no present ones. */
    private static final Duration STALE = Duration.ofMinutes(20);

    private static final Set<AlarmState> ASIDE =
            Set.of(AlarmState.SHELVED, AlarmState.SUPPRESSED, AlarmState.OUT_OF_SERVICE);
    private static final Set<AlarmState> WAITING =
            Set.of(AlarmState.UNACKNOWLEDGED, AlarmState.RETURNED_UNACKNOWLEDGED);

    private final Alarms alarms;
    private final ExpectedElectricity electricity;
    private final SiteModels models;
    private final ServedEntryStore store;
    private final Clock clock;
    private final Map<String, ReadElectricity> read = new ConcurrentHashMap<>();

    /** @param today null where nothing can be expected yet */
    private record ReadElectricity(Instant at, @Nullable ElectricityOfToday today) {}

    /** A figure, and how far it may be trusted. */
    record FigureValue(double value, Quality quality) {

        static final FigureValue NONE = new FigureValue(Double.NaN, Quality.FAULT);
    }

    SiteFigureValues(
            Alarms alarms, ExpectedElectricity electricity, SiteModels models, ServedEntryStore store, Clock clock) {
        this.alarms = alarms;
        this.electricity = electricity;
        this.models = models;
        this.store = store;
        this.clock = clock;
    }

    FigureValue of(String site, SiteFigure figure) {
        if (models.current().site(site) == null) {
            return FigureValue.NONE;
        }
        return switch (figure) {
            case ALARMS_ACTIVE -> count(site, Alarm::condition);
            case ALARMS_UNACKNOWLEDGED -> count(site, alarm -> WAITING.contains(alarm.state()));
            case ELECTRICITY_USED_TODAY, ELECTRICITY_EXPECTED_TODAY -> electricity(site, figure);
        };
    }

    private FigureValue count(String site, Predicate<Alarm> which) {
        if (!alarms.known()) {
            return FigureValue.NONE;
        }
        long count = alarms.active().stream()
                .filter(alarm -> alarm.cause() == null && !ASIDE.contains(alarm.state()))
                .filter(which)
                .filter(alarm -> isOf(site, alarm))
                .count();
        return new FigureValue(count, Quality.GOOD);
    }

    private boolean isOf(String site, Alarm alarm) {
        Site own = models.current().siteOf(alarm.pointKey());
        return own != null && own.key().equals(site);
    }

    /** What lacks hours of the day is no figure of the day. */
    private FigureValue electricity(String site, SiteFigure figure) {
        ReadElectricity last = read.get(site);
        if (last == null || last.today() == null) {
            return FigureValue.NONE;
        }
        double value = figure == SiteFigure.ELECTRICITY_USED_TODAY
                ? last.today().used()
                : last.today().expected();
        boolean old = last.at().plus(STALE).isBefore(clock.instant());
        return new FigureValue(value, old ? Quality.STALE : last.today().complete() ? Quality.GOOD : Quality.UNCERTAIN);
    }

    /** Of the sites of which it is served. */
    @Scheduled(initialDelay = 1, fixedDelay = 5, timeUnit = TimeUnit.MINUTES)
    void readElectricity() {
        store.all().stream()
                .filter(ServedEntry::served)
                .map(ServedEntry::subject)
                .filter(subject -> subject.figure() != null && subject.figure().isEnergy())
                .map(ServedEntry.Subject::site)
                .distinct()
                .forEach(this::readElectricity);
    }

    private void readElectricity(@Nullable String key) {
        if (key == null) {
            return;
        }
        Site site = models.current().site(key);
        if (site == null) {
            return;
        }
        try {
            read.put(key, new ReadElectricity(clock.instant(), electricity.today(site)));
        } catch (DataAccessException e) {
            // What was read before becomes stale.
            LOG.warn("Today's electricity of {} cannot be read", key, e);
        }
    }
}
