package io.plenum.alarm.ui.list;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HistoryExportTest {

    /** A rule's name must not become a formula in somebody's spreadsheet, nor break its line. */
    @Test
    void wordsStayWords() {
        assertThat(HistoryExport.field("=HYPERLINK(\"x\")")).isEqualTo("\"'=HYPERLINK(\"\"x\"\")\"");
        assertThat(HistoryExport.field("too warm, again")).isEqualTo("\"too warm, again\"");
        assertThat(HistoryExport.field(-3.5)).isEqualTo("-3.5");
        assertThat(HistoryExport.field(null)).isEmpty();
    }
}
