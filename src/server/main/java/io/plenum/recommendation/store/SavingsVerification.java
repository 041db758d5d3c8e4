package io.plenum.recommendation.store;

import io.plenum.audit.Audit;
import io.plenum.recommendation.Measurement;
import io.plenum.recommendation.Recommendation;
import io.plenum.recommendation.RecommendationEvent;
import io.plenum.recommendation.verification.MeasurementAndVerification;
import io.plenum.site.Site;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reads the meters of what was carried out. Each reading is kept; it is told in the story and the audit when it says something that the
 * one before did not.
 */
@Component
class SavingsVerification {

    /** A measurement covers a year at most; readings may come late. */
    private static final Duration FINISHED = Duration.ofDays(380);

    private final RecommendationStore store;
    private final MeasurementAndVerification verification;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SavingsVerification(
            RecommendationStore store,
            MeasurementAndVerification verification,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.store = store;
        this.verification = verification;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Everything of a site whose year has not passed. */
    void all(Site site) {
        store.all(site.key()).stream().filter(this::growing).forEach(one -> judge(one.id(), ""));
    }

    private boolean growing(Recommendation one) {
        Measurement last = one.measurement();
        return one.state().done() && (last == null || last.at().isBefore(finish(one)));
    }

    private static Instant finish(Recommendation one) {
        return Objects.requireNonNull(one.doneOn())
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant()
                .plus(FINISHED);
    }

    /** @param who asked; empty for the night */
    Recommendation judge(long id, String who) {
        return Objects.requireNonNull(transaction.execute(status -> {
            Recommendation before = Objects.requireNonNull(store.held(id));
            Measurement measured = verification.of(before);
            Recommendation after =
                    RecommendationChanges.of(before).measured(measured).done();
            store.update(after);
            if (!measured.choices().equals(choices(before.measurement()))) {
                record(before, after, measured, "baseline", who);
            }
            if (news(before.measurement(), measured)) {
                record(before, after, measured, "measured", who);
            }
            return after;
        }));
    }

    private static boolean news(@Nullable Measurement before, Measurement measured) {
        boolean judged = !measured.parts().isEmpty();
        return judged && (before == null || measured.differsFrom(before));
    }

    private static List<Measurement.Choice> choices(@Nullable Measurement measured) {
        return measured == null ? List.of() : measured.choices();
    }

    private void record(Recommendation before, Recommendation after, Measurement measured, String what, String who) {
        store.addEvent(after.id(), new RecommendationEvent(clock.instant(), who, what, "", measured));
        audit.changed(
                "recommendation " + what,
                "recommendation",
                String.valueOf(after.id()),
                figures(before),
                figures(after));
    }

    private static Map<String, Object> figures(Recommendation one) {
        Map<String, Object> figures = new HashMap<>(Map.of("state", one.state().name()));
        Measurement measured = one.measurement();
        if (measured != null) {
            figures.put("until", measured.to());
            measured.parts().forEach(part -> figures.put(part.kind().name(), part));
            measured.choices().forEach(choice -> figures.put("baseline of " + choice.meter(), choice));
        }
        return figures;
    }
}
