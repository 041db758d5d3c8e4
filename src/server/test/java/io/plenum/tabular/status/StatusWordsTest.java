package io.plenum.tabular.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.point.Quality;
import io.plenum.tabular.CellStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatusWordsTest {

    /** The later of several flags in the order of precedence hides the earlier. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {ok}                 | GOOD
            {overridden}         | OVERRIDDEN
            {alarm,unackedAlarm} | ALARM
            {fault,down}         | FAULT
            {alarm,stale}        | ALARM
            {disabled}           | DISABLED
            Good                 | GOOD
            Bad_NoCommunication  | DOWN
            Out Of Service       | DISABLED
            Ersatzwert           | UNCERTAIN
            Störung              | FAULT
            false;true;false;false | FAULT
            F/F/F/T              | DISABLED
            0,0,1,0              | OVERRIDDEN""")
    void wordsAndFlags(String text, Quality quality) {
        assertThat(StatusWords.of(text.strip())).isEqualTo(new CellStatus(quality));
    }

    /** A status that names no value is none, and a word that is no status is not taken for one. */
    @Test
    void nullAndUnknown() {
        assertThat(StatusWords.of("{null}")).isEqualTo(CellStatus.NO_VALUE);
        assertThat(StatusWords.of("{fault,null}")).isEqualTo(CellStatus.NO_VALUE);
        assertThat(StatusWords.of("heating")).isNull();
        assertThat(StatusWords.of("on")).isNull();
    }

    /** OPC Data Access 3.0, clause 6.8. */
    @ParameterizedTest
    @CsvSource({
        "192,GOOD",
        "216,OVERRIDDEN",
        "64,UNCERTAIN",
        "0,FAULT",
        "16,FAULT",
        "20,STALE",
        "24,DOWN",
        "8,DOWN",
        "28,DISABLED"
    })
    void qualitiesOfOpc(String code, Quality quality) {
        assertThat(StatusWords.ofOpc(code)).isEqualTo(new CellStatus(quality));
    }
}
