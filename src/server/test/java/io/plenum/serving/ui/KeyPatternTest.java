package io.plenum.serving.ui;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which points a pattern chooses: exactly those that somebody sees in it. */
class KeyPatternTest {

    @ParameterizedTest
    @CsvSource({
        "ahu-1/temperature, ahu-1/temperature, true",
        "AHU-*/Temperature, ahu-12/temperature, true",
        "ahu-*, vav-1/ahu-1, false",
        "*/temperature, ahu-1/temperature-setpoint, false",
        "*temp*, ahu-1/temperature, true",
        "a*a, a, false",
        "a*b*a, aba, true",
        "a*ba*ba, aba, false",
        "*, anything, true",
        ".*, anything, false",
    })
    void anAsteriskStandsForAnything(String pattern, String key, boolean matches) {
        assertThat(KeyPattern.of(pattern).matches(key)).isEqualTo(matches);
    }
}
