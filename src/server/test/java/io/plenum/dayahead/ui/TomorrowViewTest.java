package io.plenum.dayahead.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import io.plenum.dayahead.input.DayGap;
import io.plenum.dayahead.input.SiteDay;
import io.plenum.dayahead.program.BatteryUnit;
import io.plenum.dayahead.program.DayInputs;
import io.plenum.dayahead.program.DayPlanner;
import io.plenum.dayahead.program.DayWeights;
import io.plenum.dayahead.store.DayAheadSetting;
import io.plenum.site.SiteChoice;
import io.plenum.site.TestModels;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The page without a browser; texts are their keys here. */
@ViewPackages(packages = "io.plenum.dayahead.nothing")
class TomorrowViewTest extends BrowserlessTest {

    private static final int STEPS = 96;
    private static final LocalDate DAY = LocalDate.of(2026, 12, 2);
    private static final Instant MIDNIGHT = Instant.parse("2026-12-02T00:00:00Z");

    private final TomorrowContext context = mock();
    private final SiteChoice choice = mock();

    private String page(SiteDay day) {
        when(choice.current()).thenReturn(TestModels.HOUSE);
        when(choice.sites()).thenReturn(List.of(TestModels.HOUSE));
        when(context.words(any(), any(), any())).thenReturn(new DayFormatter(Locale.UK, ZoneOffset.UTC, false, "EUR"));
        when(context.tomorrow(TestModels.HOUSE)).thenReturn(day);
        UI.getCurrent().removeAll();
        TomorrowView view = new TomorrowView(context, choice);
        UI.getCurrent().add(view);
        // What a busy machine makes a moment later.
        view.show(TestModels.HOUSE, day);
        return UI.getCurrent().getElement().getTextRecursively();
    }

    private static double[] filled(double value) {
        double[] all = new double[STEPS];
        Arrays.fill(all, value);
        return all;
    }

    /** Nobody is left before an empty page: it says what lacks, and no figure is made up. */
    @Test
    void anEmptyPageSaysWhatLacks() {
        String page = page(new SiteDay(
                DAY,
                MIDNIGHT,
                "EUR",
                filled(Double.NaN),
                filled(0.4),
                Set.of(DayGap.PRICES, DayGap.NOTHING_MOVES),
                null,
                null,
                null,
                DayAheadSetting.USUAL));
        assertThat(page)
                .contains("dayahead.missing", "dayahead.gap.PRICES", "dayahead.gap.NOTHING_MOVES")
                .doesNotContain("dayahead.gap.LOAD", "dayahead.compare", "€");
    }

    /** 10 kWh from 0.10 to 0.40: what it saves is said, both days stand beside each other, and what is set has its times. */
    @Test
    void aPlanStandsBesideTheDayAsUsual() {
        double[] price = filled(0.1);
        Arrays.fill(price, 48, STEPS, 0.4);
        DayInputs inputs = new DayInputs(
                price,
                filled(0),
                filled(0.4),
                filled(10),
                filled(0),
                filled(0),
                100,
                List.of(),
                new BatteryUnit(10, 5, 1, 0),
                List.of(),
                new DayWeights(0, 0, 1000, 1));
        String page = page(new SiteDay(
                DAY,
                MIDNIGHT,
                "EUR",
                price,
                filled(0.4),
                Set.of(),
                inputs,
                DayPlanner.plan(inputs),
                null,
                DayAheadSetting.USUAL));
        assertThat(page)
                .contains(
                        "dayahead.outcome.BETTER", "€60.00", "€57.00", "-€3.00", "dayahead.set.BATTERY_IN", "5\u00a0kW")
                .doesNotContain("dayahead.missing.text");
    }
}
