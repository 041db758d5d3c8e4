package io.plenum.recommendation.store;

import io.plenum.access.CurrentUser;
import io.plenum.audit.Audit;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.EnergyPrices;
import io.plenum.recommendation.ExpectedSavings;
import io.plenum.recommendation.LastAnalysis;
import io.plenum.recommendation.Recommendation;
import io.plenum.recommendation.RecommendationEvent;
import io.plenum.recommendation.RecommendationState;
import io.plenum.recommendation.Recommendations;
import io.plenum.recommendation.SavingsLedger;
import io.plenum.recommendation.estimate.Proposal;
import io.plenum.site.Site;
import io.plenum.site.SiteModels;
import io.plenum.web.RequestProblem;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with recommendations. */
@Service
class RecommendationService implements Recommendations {

    private static final int LONGEST = 1000;
    private static final int HOURS_OF_WEEK = 168;

    private final RecommendationStore store;
    private final RecommendationLifecycle lifecycle;
    private final RecommendationJob round;
    private final SavingsVerification judging;
    private final ImplementationDates days;
    private final EnergyPrices prices;
    private final SiteModels models;
    private final Audit audit;
    private final CurrentUser user;
    private final Clock clock;

    RecommendationService(
            RecommendationStore store,
            RecommendationLifecycle lifecycle,
            RecommendationJob round,
            SavingsVerification judging,
            ImplementationDates days,
            EnergyPrices prices,
            SiteModels models,
            Audit audit,
            CurrentUser user,
            Clock clock) {
        this.store = store;
        this.lifecycle = lifecycle;
        this.round = round;
        this.judging = judging;
        this.days = days;
        this.prices = prices;
        this.models = models;
        this.audit = audit;
        this.user = user;
        this.clock = clock;
    }

    /** Those of sites that were removed are of no use to anybody. */
    @Override
    public List<Recommendation> all(@Nullable RecommendationState state) {
        return store.all().stream()
                .filter(one -> models.current().site(one.site()) != null)
                .filter(one -> state == null || one.state() == state)
                .toList();
    }

    @Override
    public List<Recommendation> find(Site site, @Nullable RecommendationState state) {
        return of(site, one -> state == null || one.state() == state);
    }

    @Override
    public List<Recommendation> open(Site site) {
        return of(site, one -> one.state().open());
    }

    private List<Recommendation> of(Site site, Predicate<Recommendation> wanted) {
        return store.all(site.key()).stream().filter(wanted).toList();
    }

    @Override
    public @Nullable Recommendation find(long id) {
        return store.find(id);
    }

    @Override
    public List<RecommendationEvent> events(long id) {
        return store.events(id);
    }

    @Override
    @Transactional
    public long propose(Site site, Proposal proposal, double worth) {
        FoundProposal found = new FoundProposal(proposal, ExpectedSavings.UNKNOWN, worth);
        long id = lifecycle.propose(site.key(), found, user.name(), clock.instant());
        audit.changed("recommendation proposed", "recommendation", String.valueOf(id), null, life(known(id)));
        return id;
    }

    @Override
    @Transactional
    public Recommendation assign(long id, String assignee) {
        String name = assignee.strip();
        if (name.isEmpty() || name.length() > 100) {
            throw RequestProblem.of("assignee", "recommendation.problem.assignee");
        }
        Recommendation before = mustBeOpen(id);
        RecommendationState state =
                before.state() == RecommendationState.NEW ? RecommendationState.ASSIGNED : before.state();
        return change(before, "assigned", name, one -> RecommendationChanges.of(one)
                .state(state)
                .assignee(name)
                .done());
    }

    @Override
    @Transactional
    public Recommendation approve(long id) {
        Recommendation before = known(id);
        if (!before.state().open() && before.state() != RecommendationState.REJECTED
                || before.state() == RecommendationState.APPROVED) {
            throw RequestProblem.of("id", "recommendation.problem.state", id);
        }
        return change(before, "approved", "", one -> RecommendationChanges.of(one)
                .state(RecommendationState.APPROVED)
                .decidedBy(user.name())
                .reason("")
                .done());
    }

    @Override
    @Transactional
    public Recommendation reject(long id, String reason) {
        String words = words("reason", reason, "recommendation.problem.reason");
        if (words.isEmpty()) {
            throw RequestProblem.of("reason", "recommendation.problem.reason");
        }
        return change(mustBeOpen(id), "rejected", words, one -> RecommendationChanges.of(one)
                .state(RecommendationState.REJECTED)
                .decidedBy(user.name())
                .reason(words)
                .done());
    }

    @Override
    @Transactional
    public Recommendation carriedOut(long id, LocalDate on, String what) {
        String words = words("what", what, "recommendation.problem.what");
        Recommendation before = known(id);
        if (before.state() != RecommendationState.APPROVED) {
            throw RequestProblem.of("id", "recommendation.problem.not-approved", id);
        }
        days.check(id, on);
        change(before, "carried-out", on + (words.isEmpty() ? "" : ": " + words), one -> RecommendationChanges.of(one)
                .carriedOut(on, user.name(), words)
                .done());
        return judging.judge(id, user.name());
    }

    @Override
    @Transactional
    public Recommendation measure(long id) {
        if (!known(id).state().done()) {
            throw RequestProblem.of("id", "recommendation.problem.not-done", id);
        }
        return judging.judge(id, user.name());
    }

    @Override
    public List<Recommendation> done(Site site) {
        return of(site, one -> one.state().done());
    }

    @Override
    public SavingsLedger ledger(Site site) {
        return new SavingsLedgerCalculation(saved -> money(site, saved), saved -> carbon(site, saved)).of(done(site));
    }

    @Override
    public LocalDate earliest(long id) {
        return days.earliest(id);
    }

    private static String words(String field, String text, String problem) {
        String words = text.strip();
        if (words.length() > LONGEST) {
            throw RequestProblem.of(field, problem);
        }
        return words;
    }

    private Recommendation mustBeOpen(long id) {
        Recommendation one = known(id);
        if (!one.state().open()) {
            throw RequestProblem.of("id", "recommendation.problem.state", id);
        }
        return one;
    }

    private Recommendation known(long id) {
        Recommendation found = store.held(id);
        if (found == null) {
            throw RequestProblem.notFound(String.valueOf(id));
        }
        return found;
    }

    private Recommendation change(
            Recommendation before, String what, String detail, UnaryOperator<Recommendation> change) {
        Recommendation after = change.apply(before);
        store.update(after);
        store.addEvent(before.id(), new RecommendationEvent(clock.instant(), user.name(), what, detail));
        audit.changed(
                "recommendation " + what, "recommendation", String.valueOf(before.id()), life(before), life(after));
        return after;
    }

    /** What people decide; the computed rest would hide it. */
    private static Map<String, String> life(Recommendation one) {
        return Map.of(
                "kind", one.proposal().kind().name(),
                "subject", one.proposal().subject(),
                "state", one.state().name(),
                "assignee", String.valueOf(one.assignee()),
                "reason", one.reason(),
                "doneOn", String.valueOf(one.doneOn()),
                "done", one.done());
    }

    @Override
    public boolean look() {
        boolean begun = round.begin();
        if (begun) {
            audit.record("recommendations looked for", "");
        }
        return begun;
    }

    @Override
    public boolean looking() {
        return round.busy();
    }

    @Override
    public @Nullable LastAnalysis lastLook(Site site) {
        return round.last(site);
    }

    @Override
    public Site site(Recommendation one) {
        Site known = models.current().site(one.site());
        return known == null ? new Site(one.site(), one.site(), ZoneOffset.UTC, 0) : known;
    }

    @Override
    public double money(Site site, Map<EnergyKind, Double> kilowattHours) {
        return kilowattHours.entrySet().stream()
                .mapToDouble(one -> prices.of(site).averagePrice(one.getKey()) * one.getValue())
                .sum();
    }

    @Override
    public double carbon(Site site, Map<EnergyKind, Double> kilowattHours) {
        return kilowattHours.entrySet().stream()
                .mapToDouble(one -> factor(site, one.getKey()) * one.getValue())
                .sum();
    }

    /** The mean of the last week: what is saved is saved at all hours. */
    private double factor(Site site, EnergyKind kind) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.HOURS);
        return IntStream.range(0, HOURS_OF_WEEK)
                .mapToDouble(hour -> prices.of(site).carbonMarginal(kind, now.minus(hour, ChronoUnit.HOURS)))
                .average()
                .orElse(0);
    }

    @Override
    public String currency(Site site) {
        return prices.of(site).currency();
    }
}
