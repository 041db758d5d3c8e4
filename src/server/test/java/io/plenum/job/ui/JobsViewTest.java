package io.plenum.job.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import io.plenum.job.JobStatus;
import io.plenum.job.Jobs;
import io.plenum.job.history.JobRun;
import io.plenum.job.history.RunOutcome;
import io.plenum.job.history.RunStore;
import io.plenum.uikit.Displays;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/** The page without a browser; texts are their keys here. */
@ViewPackages(packages = "io.plenum.job.nothing")
class JobsViewTest extends BrowserlessTest {

    private static final Instant NOW = Instant.parse("2026-11-01T06:00:00Z");
    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Jobs jobs = mock();
    private final RunStore history = mock();

    @BeforeEach
    void page() {
        Displays displays = mock();
        when(displays.zone(any())).thenReturn(ZoneOffset.UTC);
        when(jobs.all()).thenReturn(List.of(status("Post.work"), status("Retention.daily")));
        when(history.of("Retention.daily", null))
                .thenReturn(List.of(
                        new JobRun("Retention.daily", NOW, NOW, RunOutcome.SUCCEEDED, 40, SECOND, SECOND, null),
                        new JobRun("Retention.daily", NOW, null, RunOutcome.OVERDUE, 1, SECOND, SECOND, null),
                        new JobRun("Retention.daily", NOW, NOW, RunOutcome.FAILED, 1, SECOND, SECOND, "Refused")));
        UI.getCurrent().add(new JobsView(jobs, history, displays, Clock.fixed(NOW, ZoneOffset.UTC)));
    }

    private static JobStatus status(String name) {
        return new JobStatus(name, Duration.ofHours(1), null, NOW, SECOND, null, 2, 1, false, NOW.plusSeconds(60));
    }

    private String text() {
        return UI.getCurrent().getElement().getTextRecursively();
    }

    private void click(int row) {
        List<Button> names = find(Button.class).all();
        test(names.get(row)).click();
    }

    @Test
    void beforeAJobIsChosenOnlyTheListIsShown() {
        assertThat(find(Button.class).all()).hasSize(2);
        assertThat(find(JobRunsCard.class).all()).isEmpty();
    }

    /** Whoever looks for a cause wants the failures; they stand before the many runs that went well. */
    @Test
    void aClickShowsTheRunsOfAJobItsFailuresFirstAndItsNextRun() {
        click(1);
        assertThat(text())
                .contains("jobs.run.title", "jobs.next")
                .containsSubsequence(
                        "jobs.run.OVERDUE", "jobs.run.not-ended", "jobs.run.FAILED", "Refused", "jobs.run.SUCCEEDED");
    }

    @Test
    void aJobWithoutStoredRunsSaysSo() {
        click(0);
        assertThat(text()).contains("jobs.run.none").doesNotContain("Refused");
    }

    /** The list of jobs is in memory and goes on; an error page would hide just what hangs. */
    @Test
    void aDatabaseThatIsAwayCostsNotThePage() {
        when(history.of("Post.work", null)).thenThrow(new DataAccessResourceFailureException("away"));
        click(0);
        assertThat(text()).contains("jobs.run.away", "jobs.waiting");
    }

    /** Rows that were made anew at each refresh would take the keyboard's place away. */
    @Test
    void aRefreshKeepsTheRows() {
        Button before = find(Button.class).all().getFirst();
        click(0);
        assertThat(find(Button.class).all().getFirst()).isSameAs(before);
    }
}
