package io.plenum.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.job.Preparation.Step;
import io.plenum.job.Preparation.StepDone;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;

class PreparationTest {

    private final List<Object> told = new ArrayList<>();
    private final FirstPreparation preparation = new FirstPreparation(told::add);
    private final PreparationHealth health = new PreparationHealth(preparation);

    /** An installation that begins empty, or goes on, has nothing to wait for. */
    @Test
    void withoutAPastNothingIsAwaitedOrTold() {
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        preparation.done(Step.FAULTS);
        assertThat(told).isEmpty();
    }

    @Test
    void eachPartIsToldOnceAndTheLastOneEndsIt() {
        preparation.begin();
        for (Step step : Step.values()) {
            assertThat(health.health().getStatus()).isEqualTo(new Status("PREPARING"));
            assertThat(preparation.awaits(step)).isTrue();
            preparation.done(step);
            preparation.done(step);
            assertThat(preparation.awaits(step)).isFalse();
        }
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(told)
                .containsExactly(
                        new StepDone(Step.SAMPLES),
                        new StepDone(Step.ROLLUPS),
                        new StepDone(Step.FAULTS),
                        new StepDone(Step.RECOMMENDATIONS));
    }
}
