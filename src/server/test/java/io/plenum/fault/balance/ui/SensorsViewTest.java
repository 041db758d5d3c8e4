package io.plenum.fault.balance.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import io.plenum.fault.balance.BiasEstimate;
import io.plenum.fault.balance.BiasEstimates;
import io.plenum.fault.balance.SensorKind;
import io.plenum.site.SiteAccess;
import io.plenum.site.TestModels;
import io.plenum.uikit.Displays;
import io.plenum.uikit.Preferences;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The page of sensors that check each other, without a browser. Texts are their keys here. */
@ViewPackages(packages = "io.plenum.fault.nothing")
class SensorsViewTest extends BrowserlessTest {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 20);

    private final BiasEstimates biases = mock();
    private final SiteAccess models = mock();
    private final Displays displays = mock();

    @BeforeEach
    void building() throws IOException {
        when(models.visible()).thenReturn(TestModels.aulaHouse());
        when(displays.current()).thenReturn(new Preferences("en", false, false, Preferences.Theme.LIGHT));
    }

    private String page() {
        UI.getCurrent().setLocale(Locale.ENGLISH);
        SensorsView view = new SensorsView(biases, models, TestModels.choice(TestModels.HOUSE), displays);
        UI.getCurrent().add(view);
        return view.getElement().getTextRecursively();
    }

    @Test
    void beforeTheFirstDayItSaysWhenThereWillBeSomething() {
        assertThat(page()).contains("balance.empty", "balance.empty-hint").doesNotContain("balance.wrong");
    }

    @Test
    void whatIsOffIsToldApartFromWhatCannotBeTold() {
        when(biases.latest(any()))
                .thenReturn(List.of(
                        new BiasEstimate(
                                "ahu-1/supply-air-temperature",
                                SensorKind.TEMPERATURE,
                                DAY,
                                1.6,
                                1.2,
                                2,
                                9,
                                true,
                                true,
                                true,
                                List.of(),
                                LocalDate.of(2026, 3, 12),
                                17.6),
                        new BiasEstimate(
                                "vav-1-01/supply-air-flow",
                                SensorKind.FLOW,
                                DAY,
                                -0.08,
                                -0.1,
                                -0.06,
                                1,
                                false,
                                false,
                                true,
                                List.of("BOX_DAMPER vav-1-01"),
                                null,
                                0.2)));
        assertThat(page())
                .contains("balance.high", "17.6 °C", "16 °C", "balance.since", "balance.wrong-hint")
                .contains("balance.unclear-hint", "balance.low", "balance.changed");
    }
}
