package io.plenum.portfolio.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.portfolio.location.SiteLocation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocationTextTest {

    /** As maps in browsers copy it, in English and in German, with and without signs of degrees. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "52.52, 13.405",
                "52.52,13.405",
                "52.52 13.405",
                "52,52; 13,405",
                "52,52 13,405",
                "52.52° 13.405°"
            })
    void degreesAreReadAsTheyAreCopied(String text) {
        assertThat(LocationText.read(text)).isEqualTo(new SiteLocation(52.52, 13.405));
    }

    @Test
    void whatIsUnclearIsNotGuessed() {
        assertThat(LocationText.read("-33,9 151")).isEqualTo(new SiteLocation(-33.9, 151));
        assertThat(LocationText.read("52,52, 13,405")).isNull();
        assertThat(LocationText.read("Berlin")).isNull();
        assertThat(LocationText.read("52.52")).isNull();
    }
}
