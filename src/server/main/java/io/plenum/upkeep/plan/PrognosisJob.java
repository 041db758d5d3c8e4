package io.plenum.upkeep.plan;

import io.plenum.site.Site;
import io.plenum.site.SiteModels;
import io.plenum.upkeep.Conditions;
import io.plenum.upkeep.MonitoredCondition;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Says once a day of each figure how long it will last. What is done is stored at once, figure by figure, so that a run that was stopped or
 * whose time was over is gone on with by the next.
 */
@Component
class PrognosisJob {

    private static final Logger LOG = LoggerFactory.getLogger(PrognosisJob.class);
    private static final Duration AT_MOST = Duration.ofMinutes(4);

    private final ObjectProvider<Conditions> conditions;
    private final SiteModels models;
    private final Prognoses prognoses;
    private final PredictionStore store;
    private final Clock clock;

    PrognosisJob(
            ObjectProvider<Conditions> conditions,
            SiteModels models,
            Prognoses prognoses,
            PredictionStore store,
            Clock clock) {
        this.conditions = conditions;
        this.models = models;
        this.prognoses = prognoses;
        this.store = store;
        this.clock = clock;
    }

    @Scheduled(initialDelay = 6, fixedDelay = 20, timeUnit = TimeUnit.MINUTES)
    void predict() {
        Instant end = clock.instant().plus(AT_MOST);
        int made = 0;
        for (Site site : models.current().sites()) {
            made += predict(site, end);
        }
        if (made > 0) {
            LOG.info("Remaining life of {} figures worked out", made);
        }
    }

    private int predict(Site site, Instant end) {
        Conditions known = conditions.getIfAvailable();
        if (known == null) {
            return 0;
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), site.zone());
        List<Prognosis> states = store.states(site.key());
        Map<String, Prognosis> before = new HashMap<>();
        states.forEach(state -> before.put(state.equipment() + " " + state.kind(), state));
        int made = 0;
        for (MonitoredCondition one : known.of(site)) {
            Prognosis state = before.remove(one.equipment() + " " + one.kind().key());
            boolean over = !clock.instant().isBefore(end);
            if (!over && (state == null || state.life().madeOn().isBefore(today)) && renew(one, states, today)) {
                made++;
            }
        }
        before.values().forEach(store::remove);
        return made;
    }

    /** One figure that cannot be read holds up no other. */
    private boolean renew(MonitoredCondition one, List<Prognosis> states, LocalDate today) {
        try {
            prognoses.renew(one, states, today);
            return true;
        } catch (IllegalArgumentException | ArithmeticException e) {
            LOG.warn(
                    "Remaining life of {} by {} could not be worked out",
                    one.equipment(),
                    one.kind().key(),
                    e);
            return false;
        }
    }
}
