package io.plenum.alarm.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.plenum.alarm.engine.Inputs;
import io.plenum.alarm.engine.TriState;
import io.plenum.point.Quality;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {

    private static TriState evaluate(String text, double... values) {
        Inputs in = new Inputs(values.length, values.length);
        for (int slot = 0; slot < values.length; slot++) {
            in.set(slot, Instant.EPOCH, values[slot], Double.isNaN(values[slot]) ? Quality.STALE : Quality.GOOD);
        }
        return Formula.parse(text).evaluate(in);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "value > 20 + 2 * 3 | 27 | TRUE",
                "value > (20 + 2) * 3 | 27 | FALSE",
                "value - 1 - 1 == 25 | 27 | TRUE",
                "not value > 30 and value > 20 | 27 | TRUE",
                "value > 30 and value > 20 or value == 27 | 27 | TRUE",
                "abs(-value) >= max(1, min(27, 90)) | 27 | TRUE",
                "-value < -26.5 | 27 | TRUE",
                "value / 0 > 1 | 27 | UNKNOWN",
                "(value > 26) | 27 | TRUE",
            })
    void readsWithTheUsualPrecedence(String text, double value, TriState expected) {
        assertThat(evaluate(text, value)).isEqualTo(expected);
    }

    /** One missing sibling must not hide what the others say already. */
    @Test
    void whatIsMissingIsUnknownUnlessTheRestDecides() {
        assertThat(evaluate("value > 1 and Fan_Status == 1", 2, Double.NaN)).isEqualTo(TriState.UNKNOWN);
        assertThat(evaluate("value > 1 and Fan_Status == 1", 0, Double.NaN)).isEqualTo(TriState.FALSE);
        assertThat(evaluate("value > 1 or Fan_Status == 1", 2, Double.NaN)).isEqualTo(TriState.TRUE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "value > | 8 | alarm.formula.end",
                "value > 3 3 | 11 | alarm.formula.unexpected",
                "value + 3 | 1 | alarm.formula.truth",
                "(value > 3) + 1 > 2 | 2 | alarm.formula.number",
                "value > 3 and Fan_Status | 15 | alarm.formula.truth",
                "value # 3 | 7 | alarm.formula.letter",
                "(value > 3 | 11 | alarm.formula.end",
                "1 < value < 3 | 11 | alarm.formula.unexpected",
                "'' | 1 | alarm.formula.end",
            })
    void saysWhereItCannotBeRead(String text, int column, String key) {
        FormulaProblem problem = catchThrowableOfType(FormulaProblem.class, () -> Formula.parse(text));

        assertThat(problem.column()).isEqualTo(column);
        assertThat(problem.key()).isEqualTo(key);
    }

    /** Nobody may bring the server down by a thousand brackets. */
    @Test
    void refusesWhatIsTooDeepOrTooLong() {
        assertThat(catchThrowableOfType(FormulaProblem.class, () -> Formula.parse("(".repeat(200)))
                        .key())
                .isEqualTo("alarm.formula.deep");
        assertThat(catchThrowableOfType(FormulaProblem.class, () -> Formula.parse("1".repeat(2000)))
                        .key())
                .isEqualTo("alarm.formula.long");
    }
}
