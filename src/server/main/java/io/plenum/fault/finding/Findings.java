package io.plenum.fault.finding;

import io.plenum.fault.FaultSpan;
import io.plenum.fault.Quantity;
import io.plenum.fault.WastedEnergy;
import io.plenum.site.BuildingModel;
import io.plenum.site.Site;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What fault detection found in the building, and what people say to it. Every call may throw {@code DataAccessException}. */
public interface Findings {

    /** The newest first. */
    List<Finding> find(FindingQuery query);

    int count(FindingQuery query);

    @Nullable
    Finding find(long id);

    /** The group in which an open finding stands, with all that the same cause explains; one that is over stands alone. */
    FindingGroup group(Finding finding);

    List<FaultSpan> spans(long id, Instant from, Instant to);

    /**
     * It is none, or nobody will do anything about it; what remains of its group stays.
     *
     * @param reason 1 to 1000 characters
     */
    Finding dismiss(long id, String who, String reason);

    /** What would have been found in a past period of at most 31 days, of one piece of equipment or of all; kept nowhere. */
    List<Finding> simulate(@Nullable String subject, Instant from, Instant to);

    /** For each rule that cannot be evaluated on a piece of equipment, what it lacks; empty for what nothing is known of. */
    Map<String, Set<Quantity>> notEvaluable(String subject);

    /** How far each rule could judge a piece of equipment over its last seven days; null for what nothing is known of. */
    @Nullable
    EquipmentCoverage coverage(String subject);

    /** The same of everything that is judged in a building; up to five minutes old. */
    List<EquipmentCoverage> coverage(Site site);

    /** Which points equipment of a building lacks by the model, and which rules would be evaluable with them. */
    List<MissingPoints> missingPoints(BuildingModel model);

    /** How much of a building is judged up to the present. */
    EvaluationProgress judged(Site site);

    /**
     * The site of a piece of equipment or of a controller; for what is gone from the model that with which it was found. A site without a
     * key, on UTC, where that is gone too.
     */
    Site site(String subject);

    /** What energy costs in money at a site, in its currency. */
    double money(Site site, WastedEnergy energy, double kilowattHours);

    /** ISO 4217 code. */
    String currency(Site site);
}
