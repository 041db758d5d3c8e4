package io.plenum.report.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.Paragraph;
import io.plenum.access.CurrentUser;
import io.plenum.report.MonthlyReports;
import io.plenum.report.Report;
import io.plenum.report.ReportReaders;
import io.plenum.site.TestModels;
import io.plenum.uikit.Skeleton;
import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

/** The page without a browser: it waits visibly, shows the chapters, and says so where there is nothing to show. */
@ViewPackages(packages = "io.plenum.report.nothing")
class ReportsViewTest extends BrowserlessTest {

    private static final YearMonth MONTH = YearMonth.of(2026, 11);
    private static final Report REPORT = new Report(
            "Report of November 2026",
            "Aula House, made 23 November",
            List.of(new Report.Part(
                    "At a glance",
                    List.of("Figure", "Value"),
                    List.of(List.of("Cost", 5001.5)),
                    List.of("208 hours missing"),
                    List.of())));

    private final MonthlyReports reports = mock();

    @BeforeEach
    void month() {
        when(reports.present(any())).thenReturn(MONTH);
    }

    private void open() {
        CurrentUser viewer = mock();
        UI.getCurrent()
                .add(new ReportsView(
                        reports, mock(ReportReaders.class), mock(), TestModels.choice(TestModels.HOUSE), viewer));
    }

    /** A year's meters take seconds: whoever waits sees a bar, then the month with its doubts. */
    @Test
    void whileTheMonthIsReckonedThePageSaysSo() {
        CountDownLatch ready = new CountDownLatch(1);
        when(reports.of(any(), any(), any())).thenAnswer(call -> {
            ready.await();
            return REPORT;
        });
        open();
        assertThat(find(Skeleton.class).all()).hasSize(1);
        ready.countDown();
        await(() -> find(Skeleton.class).all().isEmpty());
        assertThat(cells()).contains("Cost", "5,002");
        assertThat(paragraphs()).contains("208 hours missing", "Aula House, made 23 November");
    }

    @Test
    void whereTheHistoryIsAwayThePageSaysSoAndStillOffersTheOtherMonths() {
        when(reports.of(any(), any(), any())).thenThrow(new DataAccessResourceFailureException("away"));
        open();
        await(() -> paragraphs().stream().anyMatch(words -> words.contains("report.away")));
        assertThat(find(Anchor.class).all())
                .extracting(Anchor::getHref)
                .contains(
                        "api/v1/reports/2026-11/pdf?site=house&language=en",
                        "api/v1/reports/2026-11/xlsx?site=house&language=en");
    }

    private List<String> cells() {
        return find(NativeTableCell.class).all().stream()
                .map(cell -> cell.getElement().getTextRecursively())
                .toList();
    }

    private List<String> paragraphs() {
        return find(Paragraph.class).all().stream().map(Paragraph::getText).toList();
    }

    private void await(BooleanSupplier shown) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!shown.getAsBoolean() && System.nanoTime() < end) {
            roundTrip();
        }
        assertThat(shown.getAsBoolean()).isTrue();
    }
}
