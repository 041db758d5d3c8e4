package io.plenum.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a stranger may name (a device, a file, an account) runs in nobody's spreadsheet (OWASP, CSV injection). */
class SpreadsheetTextTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void noFormula(String text) {
        assertThat(SpreadsheetText.plain(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @CsvSource({"too warm, too warm", "'a=b', 'a=b'", "'', ''", ", ''"})
    void textAsItIs(String text, String plain) {
        assertThat(SpreadsheetText.plain(text)).isEqualTo(plain);
    }
}
