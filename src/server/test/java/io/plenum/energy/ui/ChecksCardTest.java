package io.plenum.energy.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.BrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.Meter;
import io.plenum.energy.MeterCheck;
import java.text.MessageFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;

/** What is wrong with a meter is said in what the meter counts. */
@ViewPackages(packages = "io.plenum.energy.nothing")
class ChecksCardTest extends BrowserlessTest {

    private static final EnergyFormatter WORDS = new EnergyFormatter(Locale.UK, ZoneOffset.UTC, false, "EUR");

    private static Meter meter(EnergyKind kind) {
        return new Meter("m", "m", kind, Meter.Role.CONSUMPTION, null, List.of(), null, null, null, true);
    }

    /** Texts are their keys here. */
    @Test
    void theFigureOfACheckHasTheUnitOfItsMeter() {
        MeterCheck fall = new MeterCheck("m", MeterCheck.Kind.FALL, Instant.EPOCH, 120);
        assertThat(ChecksCard.figure(fall, meter(EnergyKind.WATER), WORDS)[1].toString())
                .contains("energy.unit.m3");
        assertThat(ChecksCard.figure(fall, meter(EnergyKind.GAS), WORDS)[1].toString())
                .contains("energy.unit.kwh");
        assertThat(ChecksCard.figure(fall, null, WORDS)).containsExactly("120", "");
    }

    /** A water meter does not fall from 120 kWh; a gap is hours whatever is metered. */
    @Test
    void noTextOfACheckFixesTheUnit() {
        for (Locale locale : List.of(Locale.ROOT, Locale.GERMAN)) {
            ResourceBundle texts = ResourceBundle.getBundle(
                    "messages/energy",
                    locale,
                    ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
            for (MeterCheck.Kind kind : MeterCheck.Kind.values()) {
                String pattern = texts.getString("energy.check." + kind);
                String text = MessageFormat.format(pattern, "120", "m³");
                assertThat(text).doesNotContain("kWh");
                boolean amount = pattern.contains("{0}") && kind != MeterCheck.Kind.GAP;
                assertThat(text.contains("120 m³")).as(text).isEqualTo(amount);
            }
        }
    }
}
