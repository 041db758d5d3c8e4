package io.plenum.recommendation.store;

import static io.plenum.recommendation.RecommendationExamples.proposal;
import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.database.TestDatabase;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.model.Savings;
import io.plenum.recommendation.ExpectedSavings;
import io.plenum.recommendation.Measurement;
import io.plenum.recommendation.Recommendation;
import io.plenum.recommendation.RecommendationEvent;
import io.plenum.recommendation.RecommendationExamples;
import io.plenum.recommendation.RecommendationHealth;
import io.plenum.recommendation.RecommendationState;
import io.plenum.recommendation.estimate.Proposal;
import io.plenum.recommendation.estimate.RecommendationKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is found each day is one recommendation, and what people have said of it is not forgotten overnight. */
class RecommendationLifecycleTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final Instant MONDAY = Instant.parse("2026-03-02T02:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final RecommendationStore store = new RecommendationStore(database.jdbc());
    private final RecommendationLifecycle ageing = new RecommendationLifecycle(
            store, new TransactionTemplate(new JdbcTransactionManager(database.dataSource())));

    @BeforeEach
    void empty() {
        database.jdbc().sql("TRUNCATE recommendation CASCADE").update();
    }

    private void find(Instant now, Proposal... proposals) {
        find(now, List.of(), proposals);
    }

    private void find(Instant now, List<String> silent, Proposal... proposals) {
        List<FoundProposal> found = Stream.of(proposals)
                .map(one -> new FoundProposal(
                        one,
                        new ExpectedSavings(
                                Map.of(EnergyKind.ELECTRICITY, RecommendationExamples.heating(2)), Map.of()),
                        one.expectedKilowattHours() * 0.25))
                .toList();
        ageing.take("house", found, one -> silent, now);
    }

    private List<String> story() {
        return store.events(only().id()).stream().map(RecommendationEvent::what).toList();
    }

    private static Instant day(int number) {
        return MONDAY.plus(DAY.multipliedBy(number));
    }

    private Recommendation only() {
        assertThat(store.all()).hasSize(1);
        return store.all().getFirst();
    }

    private void say(RecommendationState state, String reason) {
        store.update(
                RecommendationChanges.of(only()).state(state).reason(reason).done());
    }

    @Test
    void whatIsFoundAgainIsNotRepeatedButBroughtUpToDate() {
        find(MONDAY, proposal("hours", 1000));
        find(MONDAY.plus(DAY), proposal("hours", 1200));
        assertThat(only().since()).isEqualTo(MONDAY);
        assertThat(only().seen()).isEqualTo(MONDAY.plus(DAY));
        assertThat(only().worth()).isEqualTo(300);
        assertThat(only().proposal()).isEqualTo(proposal("hours", 1200));
        assertThat(only().expectedSavings().daily())
                .containsEntry(EnergyKind.ELECTRICITY, RecommendationExamples.heating(2));
    }

    @Test
    void whatWasRejectedStaysAwayUntilItIsWorthHalfAsMuchAgain() {
        find(MONDAY, proposal("hours", 1000));
        say(RecommendationState.REJECTED, "the canteen needs it");
        find(MONDAY.plus(DAY), proposal("hours", 1400));
        assertThat(only().state()).isEqualTo(RecommendationState.REJECTED);
        find(MONDAY.plus(DAY), proposal("hours", 1600));
        assertThat(only().state()).isEqualTo(RecommendationState.NEW);
        assertThat(only().reason()).isEmpty();
        assertThat(store.events(only().id()))
                .extracting(RecommendationEvent::what)
                .containsExactly("new", "reopened");
    }

    @Test
    void whatTheBuildingNoLongerShowsIsWithdrawnAfterThreeDaysUnlessItIsApproved() {
        find(MONDAY, proposal("hours", 1000));
        find(MONDAY.plus(DAY));
        assertThat(only().state()).isEqualTo(RecommendationState.NEW);
        find(MONDAY.plus(DAY.multipliedBy(4)));
        assertThat(only().state()).isEqualTo(RecommendationState.WITHDRAWN);

        find(MONDAY.plus(DAY.multipliedBy(5)), proposal("hours", 1000));
        say(RecommendationState.APPROVED, "");
        find(MONDAY.plus(DAY.multipliedBy(20)));
        assertThat(only().state()).isEqualTo(RecommendationState.APPROVED);
    }

    /** Nothing heard is not nothing wrong: it waits until three days of data say so. */
    @Test
    void whatCannotBeJudgedStaysWithAMarkAndIsNotWithdrawnTheFirstNightThatDataIsBack() {
        find(MONDAY, proposal("hours", 1000));
        find(day(5), List.of("ahu-1/supply-fan-command"));
        find(day(6), List.of("ahu-1/supply-fan-command"));
        assertThat(only().state()).isEqualTo(RecommendationState.NEW);
        assertThat(only().health().incompletePoints()).containsExactly("ahu-1/supply-fan-command");
        assertThat(story()).containsExactly("new", "silent");
        find(day(7));
        assertThat(only().state()).isEqualTo(RecommendationState.NEW);
        assertThat(only().health().incompletePoints()).isEmpty();
        find(day(10));
        assertThat(only().state()).isEqualTo(RecommendationState.WITHDRAWN);
    }

    @Test
    void whatComesBackIsNewWithANoteAndIsWaitedForTwiceAsLongEachTime() {
        find(MONDAY, proposal("hours", 1000));
        find(day(4));
        find(day(5), proposal("hours", 1000));
        assertThat(only().state()).isEqualTo(RecommendationState.NEW);
        assertThat(only().health().returned()).isEqualTo(day(5));
        find(day(9));
        assertThat(only().state()).isEqualTo(RecommendationState.NEW);
        find(day(12));
        assertThat(only().state()).isEqualTo(RecommendationState.WITHDRAWN);
        find(day(13), proposal("hours", 1000));
        find(day(20));
        assertThat(only().state()).isEqualTo(RecommendationState.NEW);
        assertThat(story()).containsExactly("new", "withdrawn", "returned", "withdrawn", "returned");
    }

    /** However it comes and goes, a quarter of a year has few turns, and after a quiet one all is forgotten. */
    @Test
    void whatFlapsTurnsSeldom() {
        for (int day = 0; day < 90; day++) {
            Proposal[] seen = day % 8 < 4 ? new Proposal[] {proposal("hours", 1000)} : new Proposal[0];
            find(day(day), seen);
        }
        assertThat(story().stream().filter("withdrawn"::equals)).hasSizeLessThanOrEqualTo(2);
        assertThat(RecommendationLifecycle.timeToWithdrawal(
                        new RecommendationHealth(List.of(), null, 3, MONDAY), day(100)))
                .isEqualTo(Duration.ofDays(3));
        assertThat(RecommendationLifecycle.timeToWithdrawal(
                        new RecommendationHealth(List.of(), null, 30, MONDAY), day(1)))
                .isEqualTo(Duration.ofDays(28));
    }

    /** What was measured stays one of its cause for as long as it is done, and its figures are kept in the story. */
    @Test
    void aMeasurementIsKeptWithItsFigures() {
        LocalDate done = LocalDate.of(2026, 3, 3);
        Measurement figures = RecommendationExamples.measurement(
                done, 20, RecommendationExamples.part("main", Savings.Verdict.SAVED, 90, 20));
        find(MONDAY, proposal("hours", 1000));
        store.update(RecommendationChanges.of(only())
                .carriedOut(done, "anna", "")
                .measured(figures)
                .done());
        store.addEvent(only().id(), new RecommendationEvent(day(20), "", "measured", "", figures));
        assertThat(only().state()).isEqualTo(RecommendationState.MEASURED);
        assertThat(only().measurement()).isEqualTo(figures);
        assertThat(store.events(only().id()).getLast().measurement()).isEqualTo(figures);
        find(day(10), proposal("hours", 1000));
        assertThat(only().state()).isEqualTo(RecommendationState.MEASURED);
    }

    /** The four weeks that are looked at still show how it was before. */
    @Test
    void whatWasCarriedOutRestsForFourWeeksAndIsThenANewOne() {
        find(MONDAY, proposal("hours", 1000));
        store.update(RecommendationChanges.of(only())
                .carriedOut(LocalDate.of(2026, 3, 3), "anna", "")
                .done());
        find(MONDAY.plus(DAY.multipliedBy(10)), proposal("hours", 1000));
        assertThat(only().state()).isEqualTo(RecommendationState.CARRIED_OUT);
        find(MONDAY.plus(DAY.multipliedBy(30)), proposal("hours", 400));
        assertThat(store.all())
                .extracting(Recommendation::state)
                .containsExactlyInAnyOrder(RecommendationState.CARRIED_OUT, RecommendationState.NEW);
        assertThat(Objects.requireNonNull(
                                store.find(only(RecommendationState.CARRIED_OUT).id()))
                        .doneBy())
                .isEqualTo("anna");
    }

    private Recommendation only(RecommendationState state) {
        return store.all().stream()
                .filter(one -> one.state() == state)
                .findFirst()
                .orElseThrow();
    }

    /** What somebody has tried in simulation is not found in history: only people end it. What was rejected is open again when proposed again. */
    @Test
    void whatSomebodyProposesWaitsForADecision() {
        Proposal plain = proposal(Proposal.ofScenario(4), 1000);
        Proposal tried = new Proposal(
                RecommendationKind.SCENARIO,
                plain.subject(),
                plain.changes(),
                plain.yearlyKilowattHours(),
                plain.yearlyPeakKilowatts(),
                0,
                plain.effort(),
                plain.confidence(),
                List.of(),
                Map.of(),
                List.of(),
                List.of(),
                plain.cause(),
                null);
        FoundProposal found = new FoundProposal(tried, ExpectedSavings.UNKNOWN, 250);
        long id = ageing.propose("house", found, "ada", MONDAY);
        find(MONDAY.plus(DAY.multipliedBy(40)));
        Recommendation kept = Objects.requireNonNull(store.find(id));
        assertThat(kept.state()).isEqualTo(RecommendationState.NEW);
        assertThat(store.events(id)).extracting(RecommendationEvent::who).containsExactly("ada");
        store.update(RecommendationChanges.of(kept)
                .state(RecommendationState.REJECTED)
                .decidedBy("ben")
                .reason("No money")
                .done());
        assertThat(ageing.propose("house", found, "ada", MONDAY.plus(DAY))).isEqualTo(id);
        assertThat(Objects.requireNonNull(store.find(id)).state()).isEqualTo(RecommendationState.NEW);
    }
}
