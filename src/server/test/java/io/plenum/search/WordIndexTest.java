package io.plenum.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordIndexTest {

    private final WordIndex<String> index = new WordIndex.Builder<String>()
            .add("temperature", 0)
            .said("Meeting room temperature", 1)
            .add("set point", 0)
            .said("Meeting room set point", 1)
            .add("damper", 0)
            .said("AHU 1 damper position", 1)
            .build();

    private List<String> find(String query) {
        return index.find(query, 10, item -> true).stream()
                .map(WordIndex.Match::item)
                .toList();
    }

    @Test
    void everyWordMustFitInWhateverOrder() {
        assertThat(find("temp meeting")).containsExactly("temperature");
        assertThat(find("meeting damper")).isEmpty();
    }

    /** Swapped, left out, doubled and mistaken letters. */
    @ParameterizedTest
    @ValueSource(strings = {"tempreature", "temperture", "temmperature", "temperatuer", "tenperat"})
    void aSlipOfTheFingerIsForgiven(String typed) {
        assertThat(find(typed)).containsExactly("temperature");
    }

    /** Forgiveness ends where another word is meant. */
    @ParameterizedTest
    @ValueSource(strings = {"xyz", "tom", "elevator", "4711"})
    void anotherWordIsNotFound(String typed) {
        assertThat(find(typed)).isEmpty();
    }

    /** Small words are typed and mean nothing; alone they are looked for like any other. */
    @Test
    void smallWordsSayNothingBesideOthers() {
        assertThat(find("temperature of the meeting room")).containsExactly("temperature");
        assertThat(find("of the")).isEmpty();
    }

    /** Where the word itself is found, what is only alike would be noise. */
    @Test
    void slipsAreLookedForOnlyWhereNothingFits() {
        WordIndex<String> two = new WordIndex.Builder<String>()
                .add("pump", 0)
                .said("pump", 1)
                .add("dump", 0)
                .said("dump", 1)
                .build();
        assertThat(two.find("pump", 10, item -> true))
                .extracting(WordIndex.Match::item)
                .containsExactly("pump");
    }

    @Test
    void wordsOfTheTradeMeanTheSameInAllLanguages() {
        assertThat(find("Klappe")).containsExactly("damper");
        assertThat(find("Klappenst")).isEmpty();
        assertThat(find("Raumtemperatur")).containsExactly("temperature");
        assertThat(find("besprechung solltemp")).isEmpty();
        assertThat(find("klappe stellung")).containsExactly("damper");
        assertThat(find("position du registre")).containsExactly("damper");
        assertThat(find("température de la salle de réunion")).containsExactly("temperature");
    }

    @Test
    void aWholeWordComesBeforeItsBeginningAndThatBeforeItsMiddle() {
        WordIndex<String> three = new WordIndex.Builder<String>()
                .add("middle", 0)
                .said("reheat", 1)
                .add("beginning", 0)
                .said("heating", 1)
                .add("whole", 0)
                .said("heat", 1)
                .build();
        assertThat(three.find("heat", 10, item -> true))
                .extracting(WordIndex.Match::item)
                .containsExactly("whole", "beginning", "middle");
    }
}
