package io.plenum.recommendation;

import io.plenum.energy.EnergyKind;
import io.plenum.recommendation.estimate.Proposal;
import io.plenum.site.Site;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Recommendations and their life: new, assigned, approved or rejected, carried out by people, measured. Every change is on record and
 * in the audit. Every call may throw {@code DataAccessException}; what cannot be done is a {@code RequestProblem}.
 */
public interface Recommendations {

    /** Of all sites, the most worthwhile first; of all states where none is given. */
    List<Recommendation> all(@Nullable RecommendationState state);

    /** As {@link #all}, of one site. */
    List<Recommendation> find(Site site, @Nullable RecommendationState state);

    /** New, assigned and approved ones of a site, the most worthwhile first. */
    List<Recommendation> open(Site site);

    @Nullable
    Recommendation find(long id);

    /** Its story, the oldest first. */
    List<RecommendationEvent> events(long id);

    /**
     * Keeps what somebody has tried in simulation, to be decided as all others. The same cause again brings it up to date.
     *
     * @param proposal of the kind SCENARIO
     * @param worth money a year
     * @return its number
     */
    long propose(Site site, Proposal proposal, double worth);

    /** @param assignee an account's name */
    Recommendation assign(long id, String assignee);

    Recommendation approve(long id);

    /** @param reason 1 to 1000 characters */
    Recommendation reject(long id, String reason);

    /**
     * People have done it.
     *
     * @param on the building's local date from which on it is in force; not in the future, not before {@link #earliest}
     * @param what was really done, at most 1000 characters; empty where it is what was recommended
     */
    Recommendation carriedOut(long id, LocalDate on, String what);

    /** The first day on which it can have been carried out: not long before it was approved, not before history. */
    LocalDate earliest(long id);

    /** Carried out at a site, whether measured or not; the most worthwhile first. */
    List<Recommendation> done(Site site);

    /** What was expected for all that was carried out at a site, and what was proven. */
    SavingsLedger ledger(Site site);

    /** Looks at the meters again; what they tell anew is on record. */
    Recommendation measure(long id);

    /** Looks for recommendations at all sites now, unless that is being done. @return whether it was begun */
    boolean look();

    /** Whether somebody or the night is looking for recommendations. */
    boolean looking();

    /** The latest search at a site that ended since the server started; null before that. */
    @Nullable
    LastAnalysis lastLook(Site site);

    /** The site that a recommendation is about; one that was removed goes by its key. */
    Site site(Recommendation one);

    /** What a year of savings at a site is worth in money. */
    double money(Site site, Map<EnergyKind, Double> kilowattHours);

    /** What a year of savings keeps out of the air, kg CO₂, by marginal emissions: of what is not used. */
    double carbon(Site site, Map<EnergyKind, Double> kilowattHours);

    /** ISO 4217 code. */
    String currency(Site site);
}
