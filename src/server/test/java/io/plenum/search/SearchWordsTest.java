package io.plenum.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchWordsTest {

    /** Keyboards without umlauts, subscripts and however somebody writes the number of a room. */
    @ParameterizedTest
    @CsvSource({
        "Tür Süd, tur",
        "Tür Süd, tuer",
        "Straße, strasse",
        "CO₂-Fühler, co2",
        "Café, cafe",
        "space-2-07, 2.07",
        "space-2-07, 2.7",
        "space-2-07, 207",
        "Raum 2.07, 2.07",
        "vav-2-12a, 2.12a",
        "Büro 1/104, 1.104"
    })
    void oneWordHasManyForms(String text, String word) {
        assertThat(SearchWords.indexed(text)).contains(word);
    }

    @Test
    void theNumberOfARoomIsOneWordHoweverItIsTyped() {
        assertThat(SearchWords.asked("2-07 Temp")).containsExactly("2.07", "temp");
        assertThat(SearchWords.asked("2.07")).containsExactly("2.07");
        assertThat(SearchWords.asked("  ")).isEmpty();
    }

    /** A day is no room, nor is a long key a number. */
    @Test
    void whatOnlyContainsDigitsIsLeftAlone() {
        assertThat(SearchWords.indexed("pump12-3x4")).doesNotContain("12.3");
    }
}
