package io.plenum.recommendation.store;

import static io.plenum.recommendation.RecommendationExamples.measurement;
import static io.plenum.recommendation.RecommendationExamples.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.plenum.audit.Audit;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.model.BaselineModel;
import io.plenum.energy.model.Savings.Verdict;
import io.plenum.recommendation.Measurement;
import io.plenum.recommendation.Recommendation;
import io.plenum.recommendation.RecommendationEvent;
import io.plenum.recommendation.RecommendationExamples;
import io.plenum.recommendation.RecommendationHealth;
import io.plenum.recommendation.RecommendationState;
import io.plenum.recommendation.verification.MeasurementAndVerification;
import io.plenum.site.TestModels;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Measuring is part of the life: a state, a line in the story and a record, but not each night anew. */
class SavingsVerificationTest {

    private static final LocalDate DONE = LocalDate.of(2026, 3, 1);

    private final RecommendationStore store = mock();
    private final MeasurementAndVerification verification = mock();
    private final Audit audit = mock();
    private final SavingsVerification judging = new SavingsVerification(
            store,
            verification,
            audit,
            new TransactionTemplate(mock(PlatformTransactionManager.class)),
            Clock.fixed(RecommendationExamples.SEEN, ZoneOffset.UTC));

    private Recommendation judge(@Nullable Measurement before, Measurement after) {
        Recommendation done = RecommendationExamples.with(
                RecommendationExamples.recommendation(1, RecommendationState.CARRIED_OUT, DONE),
                before,
                RecommendationHealth.GOOD);
        when(store.held(1)).thenReturn(done);
        when(verification.of(done)).thenReturn(after);
        return judging.judge(1, "anna");
    }

    @Test
    void aTrustworthyIntervalMakesItMeasuredAndIsToldWithItsFigures() {
        Measurement figures = measurement(DONE, 20, part("main", Verdict.SAVED, 90, 20));
        assertThat(judge(measurement(DONE, 3), figures).state()).isEqualTo(RecommendationState.MEASURED);
        ArgumentCaptor<RecommendationEvent> told = ArgumentCaptor.captor();
        verify(store).addEvent(eq(1L), told.capture());
        assertThat(told.getValue())
                .isEqualTo(new RecommendationEvent(RecommendationExamples.SEEN, "anna", "measured", "", figures));
        verify(audit).changed(eq("recommendation measured"), eq("recommendation"), eq("1"), any(), any());
    }

    @Test
    void oneMoreDayIsKeptButNotToldAgain() {
        Measurement before = measurement(DONE, 20, part("main", Verdict.SAVED, 90, 20));
        Measurement after = measurement(DONE, 21, part("main", Verdict.SAVED, 95, 21));
        assertThat(judge(before, after).measurement()).isEqualTo(after);
        verify(store, never()).addEvent(eq(1L), any());
    }

    /** What the weather takes back is carried out again, not measured. */
    @Test
    void oneThatLosesItsTrustIsNoLongerMeasured() {
        Measurement before = measurement(DONE, 20, part("main", Verdict.SAVED, 90, 20));
        Measurement after = measurement(DONE, 21, part("main", Verdict.OTHER_WEATHER, 95, 21));
        assertThat(judge(before, after).state()).isEqualTo(RecommendationState.CARRIED_OUT);
        verify(store).addEvent(eq(1L), any());
    }

    @Test
    void onlyWhatIsDoneAndNotFinishedIsReadAtNight() {
        Recommendation open = RecommendationExamples.recommendation(2, RecommendationState.APPROVED, null);
        Recommendation finished = RecommendationExamples.with(
                RecommendationExamples.recommendation(3, RecommendationState.MEASURED, DONE),
                measurement(DONE, 400, part("main", Verdict.SAVED, 90, 365)),
                RecommendationHealth.GOOD);
        when(store.all("house")).thenReturn(List.of(open, finished));
        judging.all(TestModels.HOUSE);
        verify(store, never()).held(2);
        verify(store, never()).held(3);
    }

    /** When which baseline was chosen is on record before there is any result, and once. */
    @Test
    void theChoiceOfABaselineIsToldWhenItIsMade() {
        Measurement.Choice choice = new Measurement.Choice(
                EnergyKind.ELECTRICITY, "main", BaselineModel.DAILY, RecommendationExamples.SEEN, 0.2, 0.01, true);
        Measurement waiting = new Measurement(
                RecommendationExamples.SEEN,
                RecommendationExamples.SEEN,
                RecommendationExamples.SEEN,
                List.of(),
                List.of(),
                14,
                List.of(choice));
        judge(null, waiting);
        verify(store)
                .addEvent(1L, new RecommendationEvent(RecommendationExamples.SEEN, "anna", "baseline", "", waiting));
        verify(audit).changed(eq("recommendation baseline"), eq("recommendation"), eq("1"), any(), any());
        judge(waiting, waiting);
        verify(store).addEvent(eq(1L), any());
    }

    /** Measurements of earlier versions are in the database as they were written. */
    @Test
    void whatWasMeasuredBeforeBaselinesWereChosenIsStillRead() {
        Measurement old = JsonMapper.shared().readValue("""
            {"at":"2026-03-20T02:00:00Z","from":"2026-03-02T00:00:00Z","to":"2026-03-20T02:00:00Z","parts":[
              {"kind":"ELECTRICITY","meter":"main","verdict":"SAVED","expected":{"low":80,"expected":100,"high":120},
               "season":"WEATHER","low":80,"saved":90,"high":100,"days":18,"cvRmse":0.1,"nmbe":0.001}],
             "beside":[],"missingDays":0}""", Measurement.class);
        assertThat(old.choices()).isEmpty();
        assertThat(old.parts().getFirst().model()).isEqualTo(BaselineModel.HOURLY);
    }

    @Test
    void aBaselineWithoutAnyFigureIsKeptAndReadAgain() {
        Measurement.Choice choice = new Measurement.Choice(
                EnergyKind.HEAT,
                "main",
                BaselineModel.HOURLY,
                RecommendationExamples.SEEN,
                Double.NaN,
                Double.NaN,
                false);
        Measurement waiting = new Measurement(
                RecommendationExamples.SEEN,
                RecommendationExamples.SEEN,
                RecommendationExamples.SEEN,
                List.of(),
                List.of(),
                14,
                List.of(choice));
        String text = JsonMapper.shared().writeValueAsString(waiting);
        assertThat(JsonMapper.shared().readValue(text, Measurement.class)).isEqualTo(waiting);
    }
}
