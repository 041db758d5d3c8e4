package io.plenum.recommendation.verification;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.energy.EnergyKind;
import io.plenum.energy.model.BaselineModel;
import io.plenum.energy.model.Savings;
import io.plenum.recommendation.Measurement;
import io.plenum.recommendation.estimate.saving.ConfidenceInterval;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Water is measured in m³; a result that calls it kWh is a wrong value shown as right. */
class VerdictUnitTest {

    private static String text(String key, Object... arguments) {
        String pattern =
                ResourceBundle.getBundle("messages.recommendation", Locale.ROOT).getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, Locale.ENGLISH).format(arguments);
    }

    @ParameterizedTest
    @CsvSource({
        "WATER,SAVED,m³,kWh",
        "WATER,MORE_USED,m³,kWh",
        "WATER,NOT_PROVEN,m³,kWh",
        "GAS,SAVED,kWh,m³",
        "ELECTRICITY,NOT_PROVEN,kWh,m³"
    })
    void aResultHasTheUnitOfItsKind(EnergyKind kind, Savings.Verdict verdict, String unit, String other) {
        Measurement.Part part = new Measurement.Part(
                kind,
                "meter",
                verdict,
                new ConfidenceInterval(1, 2, 3),
                Measurement.Basis.WEATHER,
                1,
                2,
                3,
                30,
                0.1,
                0.01,
                BaselineModel.HOURLY);
        assertThat(new MeasurementFormatter(VerdictUnitTest::text, Locale.ENGLISH).line(part))
                .contains("2 " + unit, unit + " (1 to 3)")
                .doesNotContain(other);
    }
}
