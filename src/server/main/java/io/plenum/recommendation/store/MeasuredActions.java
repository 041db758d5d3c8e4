package io.plenum.recommendation.store;

import io.plenum.energy.ProvenSavings;
import io.plenum.recommendation.Measurement;
import io.plenum.recommendation.PlenumActions;
import io.plenum.recommendation.Recommendation;
import io.plenum.recommendation.Recommendations;
import io.plenum.site.Site;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What was carried out and measured, for whoever asks why energy costs more or less. */
@Component
class MeasuredActions implements ProvenSavings {

    private final Recommendations recommendations;
    private final PlenumActions actions;

    MeasuredActions(Recommendations recommendations, PlenumActions actions) {
        this.recommendations = recommendations;
        this.actions = actions;
    }

    private record ProvenPart(Recommendation action, Measurement measurement, Measurement.Part part) {}

    /** A main meter counts once, by the action that it was judged longest for: later ones are in its figure already. */
    @Override
    public List<ProvenSaving> of(Site site) {
        Map<String, ProvenPart> longest = new HashMap<>();
        for (Recommendation action : recommendations.done(site)) {
            Measurement measurement = action.measurement();
            if (measurement != null) {
                measurement.parts().stream()
                        .filter(part -> part.proven() && part.days() > 0)
                        .map(part -> new ProvenPart(action, measurement, part))
                        .forEach(one -> longest.merge(
                                one.part().kind() + " " + one.part().meter(),
                                one,
                                (known, other) ->
                                        other.part().days() > known.part().days() ? other : known));
            }
        }
        return longest.values().stream().map(one -> saving(site, one)).toList();
    }

    private ProvenSaving saving(Site site, ProvenPart one) {
        return new ProvenSaving(
                one.action().id(),
                one.part().kind(),
                one.part().saved() / one.part().days(),
                LocalDate.ofInstant(one.measurement().from(), site.zone()),
                actions.daysInForce(one.action()));
    }
}
