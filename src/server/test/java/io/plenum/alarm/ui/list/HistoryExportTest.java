package io.plenum.alarm.ui.list;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.alarm.AlarmSample;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryExportTest {

    /** A name must not become a formula in somebody's spreadsheet; what is not there is empty. */
    @Test
    void wordsStayWords() {
        List<String> cells =
                HistoryExport.cells(AlarmSample.of(7, "=HYPERLINK(\"x\")", Instant.parse("2026-11-22T08:00:00Z"))
                        .alarm());
        assertThat(cells).hasSize(18).startsWith("7", "2026-11-22T08:00:00Z", "", "");
        assertThat(cells.get(8)).isEqualTo("'=HYPERLINK(\"x\")");
        assertThat(cells.get(13)).isEqualTo("21.0");
    }
}
