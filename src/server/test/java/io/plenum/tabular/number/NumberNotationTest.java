package io.plenum.tabular.number;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberNotationTest {

    private final NumberScanner scanner = new NumberScanner();

    private double whole(String text) {
        NumberShape shape = scanner.scan(text);
        return shape.end() == text.length() ? scanner.value(shape.kind(), false) : Double.NaN;
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            21.5          | 21.5
            21,5          | 21.5
            -0,125        | -0.125
            −3.5          | -3.5
            +7            | 7
            .5            | 0.5
            21.           | 21
            1,234.5       | 1234.5
            1.234,5       | 1234.5
            1,234,567     | 1234567
            1.234.567     | 1234567
            1.234.567,89  | 1234567.89
            12,34,567     | 1234567
            1'234.5       | 1234.5
            1 234,5       | 1234.5
            1.5E-3        | 0.0015
            1,5e3         | 1500
            12.5-         | -12.5
            0.123         | 0.123
            1234.567      | 1234.567
            123456789012345678 | 123456789012345678
            0.1           | 0.1""")
    void numbersOfAllCountries(String text, double value) {
        assertThat(whole(text.strip())).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "-",
                ".",
                "1.2.3",
                "1,2,3",
                "10.0.0.12",
                "12:30",
                "21 5",
                "abc",
                "1.2345.678",
                "1,23.456.789",
                "12 34",
                "٣٤",
                "1.٣"
            })
    void whatIsNoNumber(String text) {
        assertThat(whole(text)).isNaN();
    }

    private static NumberNotation notation(char separator, String... cells) {
        NumberEvidence evidence = new NumberEvidence();
        for (String cell : cells) {
            evidence.add(cell, 1);
        }
        FileNumbers file = new FileNumbers();
        file.add(evidence);
        return NumberNotation.of(evidence, file, null, separator);
    }

    private double read(NumberNotation notation, String text) {
        return notation.read(scanner, scanner.scan(text));
    }

    /** 1,004 beside 998 and 1,010 is a thousand: decimals would all have three digits, or lose their zero. */
    @Test
    void theColumnDecides() {
        NumberNotation thousands = notation(',', "998", "1,004", "1,010");
        assertThat(thousands.uncertain()).isFalse();
        assertThat(read(thousands, "1,004")).isEqualTo(1004);
        NumberNotation decimals = notation(';', "20,9", "21,125");
        assertThat(decimals.uncertain()).isFalse();
        assertThat(read(decimals, "21,125")).isEqualTo(21.125);
        assertThat(read(decimals, "1.004")).isEqualTo(1004);
        NumberNotation ungrouped = notation('\t', "1004", "1.125");
        assertThat(read(ungrouped, "1.125")).isEqualTo(1.125);
        assertThat(ungrouped.uncertain()).isFalse();
    }

    /** Where the column leaves it open, the other columns of the file do not. */
    @Test
    void theFileDecidesWhereTheColumnDoesNot() {
        NumberEvidence open = new NumberEvidence();
        open.add("1,004", 1);
        NumberEvidence sure = new NumberEvidence();
        sure.add("16,5", 1);
        FileNumbers file = new FileNumbers();
        file.add(open);
        file.add(sure);
        NumberNotation notation = NumberNotation.of(open, file, null, ',');
        assertThat(notation.uncertain()).isFalse();
        assertThat(read(notation, "1,004")).isEqualTo(1.004);
    }

    /** 1.004 between semicolons may be a German thousand, and "1,004" in quotes either: nobody knows but the person. */
    @Test
    void whatFitsBothIsDoubted() {
        assertThat(notation(';', "1.004", "1.105").uncertain()).isTrue();
        assertThat(notation(',', "1,004", "1,105").uncertain()).isTrue();
        assertThat(notation(',', "1.004", "1.105").uncertain()).isFalse();
        assertThat(notation(';', "1,004", "1,105").uncertain()).isFalse();
    }
}
