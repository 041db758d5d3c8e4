package io.plenum.advice.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.advice.AdviceEvent;
import io.plenum.advice.AdviceState;
import io.plenum.advice.Recommendation;
import io.plenum.advice.estimate.AdviceKind;
import io.plenum.advice.estimate.Change;
import io.plenum.advice.estimate.Effort;
import io.plenum.advice.estimate.Interval;
import io.plenum.advice.estimate.Proposal;
import io.plenum.advice.estimate.RehearsedDay;
import io.plenum.database.TestDatabase;
import io.plenum.energy.EnergyKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is found each day is one recommendation, and what people have said of it is not forgotten overnight. */
class AdviceLifeTest {

    @RegisterExtension
    static final TestDatabase database = TestDatabase.embedded();

    private static final Instant MONDAY = Instant.parse("2026-03-02T02:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);

    private final AdviceStore store = new AdviceStore(database.jdbc());
    private final Ageing ageing =
            new Ageing(store, new TransactionTemplate(new JdbcTransactionManager(database.dataSource())));

    @BeforeEach
    void empty() {
        database.jdbc().sql("TRUNCATE recommendation CASCADE").update();
    }

    private static Proposal proposal(String cause, double kilowattHours) {
        return new Proposal(
                AdviceKind.AIR_SCHEDULE,
                "ahu-1",
                List.of(new Change("ahu-1", "schedule.end", 21.0, 18.5)),
                Map.of(EnergyKind.ELECTRICITY, Interval.around(kilowattHours, kilowattHours / 4)),
                Interval.NONE,
                0,
                Effort.SETTING,
                0.8,
                List.of("presence-plausible"),
                Map.of("people until, h", 18.2),
                List.of(),
                List.of(new RehearsedDay(LocalDate.of(2026, 2, 27), 3.1, 4.5)),
                cause);
    }

    private void find(Instant now, Proposal... proposals) {
        ageing.take(List.of(proposals), one -> one.expectedKilowattHours() * 0.25, now);
    }

    private Recommendation only() {
        assertThat(store.all()).hasSize(1);
        return store.all().getFirst();
    }

    private void say(AdviceState state, String reason) {
        store.update(Changes.of(only()).state(state).reason(reason).done());
    }

    @Test
    void whatIsFoundAgainIsNotRepeatedButBroughtUpToDate() {
        find(MONDAY, proposal("hours", 1000));
        find(MONDAY.plus(DAY), proposal("hours", 1200));
        assertThat(only().since()).isEqualTo(MONDAY);
        assertThat(only().seen()).isEqualTo(MONDAY.plus(DAY));
        assertThat(only().worth()).isEqualTo(300);
        assertThat(only().proposal()).isEqualTo(proposal("hours", 1200));
    }

    @Test
    void whatWasRejectedStaysAwayUntilItIsWorthHalfAsMuchAgain() {
        find(MONDAY, proposal("hours", 1000));
        say(AdviceState.REJECTED, "the canteen needs it");
        find(MONDAY.plus(DAY), proposal("hours", 1400));
        assertThat(only().state()).isEqualTo(AdviceState.REJECTED);
        find(MONDAY.plus(DAY), proposal("hours", 1600));
        assertThat(only().state()).isEqualTo(AdviceState.NEW);
        assertThat(only().reason()).isEmpty();
        assertThat(store.events(only().id())).extracting(AdviceEvent::what).containsExactly("new", "returned");
    }

    @Test
    void whatTheBuildingNoLongerShowsIsWithdrawnAfterThreeDaysUnlessItIsApproved() {
        find(MONDAY, proposal("hours", 1000));
        find(MONDAY.plus(DAY));
        assertThat(only().state()).isEqualTo(AdviceState.NEW);
        find(MONDAY.plus(DAY.multipliedBy(4)));
        assertThat(only().state()).isEqualTo(AdviceState.WITHDRAWN);

        find(MONDAY.plus(DAY.multipliedBy(5)), proposal("hours", 1000));
        say(AdviceState.APPROVED, "");
        find(MONDAY.plus(DAY.multipliedBy(20)));
        assertThat(only().state()).isEqualTo(AdviceState.APPROVED);
    }

    /** The four weeks that are looked at still show how it was before. */
    @Test
    void whatWasCarriedOutRestsForFourWeeksAndIsThenANewOne() {
        find(MONDAY, proposal("hours", 1000));
        store.update(Changes.of(only())
                .carriedOut(LocalDate.of(2026, 3, 3), "anna", "")
                .done());
        find(MONDAY.plus(DAY.multipliedBy(10)), proposal("hours", 1000));
        assertThat(only().state()).isEqualTo(AdviceState.CARRIED_OUT);
        find(MONDAY.plus(DAY.multipliedBy(30)), proposal("hours", 400));
        assertThat(store.all())
                .extracting(Recommendation::state)
                .containsExactlyInAnyOrder(AdviceState.CARRIED_OUT, AdviceState.NEW);
        assertThat(Objects.requireNonNull(
                                store.find(only(AdviceState.CARRIED_OUT).id()))
                        .doneBy())
                .isEqualTo("anna");
    }

    private Recommendation only(AdviceState state) {
        return store.all().stream()
                .filter(one -> one.state() == state)
                .findFirst()
                .orElseThrow();
    }
}
