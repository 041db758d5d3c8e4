package io.plenum.alarm.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.alarm.Alarm;
import io.plenum.alarm.AlarmSample;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A server installed in English has German readers, and the other way round. */
class RuleTextsTest {

    @Test
    void aRuleThatCameWithTheProductIsNamedInTheReadersLanguage() {
        assertThat(RuleTexts.in(Locale.GERMAN, "Controller offline"))
                .isEqualTo("Kommunikationsausfall der Automationsstation");
        assertThat(RuleTexts.in(Locale.UK, "Kommunikationsausfall der Automationsstation"))
                .isEqualTo("Controller offline");
        assertThat(RuleTexts.in(Locale.FRENCH, "Controller offline"))
                .isEqualTo("Défaut de communication de l’automate");
        assertThat(RuleTexts.in(Locale.GERMANY, "Is anybody inside? Call the lift service."))
                .isEqualTo("Ist jemand darin? Den Aufzugservice rufen.");
    }

    /** Beneath the term of the trade stands what it means; what a site has named itself, it understands. */
    @Test
    void aSentenceExplainsTheNameOfARuleThatCameWithTheProduct() {
        assertThat(RuleTexts.explained(Locale.UK, "Kommunikationsausfall der Automationsstation"))
                .isEqualTo("The controller does not answer.");
        assertThat(RuleTexts.explained(Locale.GERMAN, "Controller offline"))
                .isEqualTo("Die Automationsstation antwortet nicht.");
        assertThat(RuleTexts.explained(Locale.GERMAN, "Boiler room too hot")).isEmpty();
        assertThat(RuleTexts.explained(Locale.GERMAN, "Is anybody inside? Call the lift service."))
                .isEmpty();
    }

    /** It is the site's own, in whatever language the site speaks. */
    @Test
    void whatASiteHasWordedItselfStays() {
        assertThat(RuleTexts.in(Locale.GERMAN, "Boiler room too hot")).isEqualTo("Boiler room too hot");
    }

    /** Half a translation by way of English would be no better. */
    @Test
    void aLanguageWithoutTheRulesGetsThemAsStored() {
        assertThat(RuleTexts.in(Locale.ITALIAN, "Controller offline")).isEqualTo("Controller offline");
    }

    @Test
    void theControllersOwnWordsAreNotTranslated() {
        Alarm alarm = AlarmSample.of(1, "1:p", Instant.EPOCH).alarm();
        assertThat(alarm.headline(Locale.GERMAN)).isEqualTo("Rule of 1:p");
    }
}
