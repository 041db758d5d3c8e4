package io.plenum.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A server installed in English has German readers, and the other way round. */
class RuleTextsTest {

    @Test
    void aRuleThatCameWithTheProductIsNamedInTheReadersLanguage() {
        assertThat(RuleTexts.in(Locale.GERMAN, "Controller does not answer")).isEqualTo("Controller antwortet nicht");
        assertThat(RuleTexts.in(Locale.UK, "Controller antwortet nicht")).isEqualTo("Controller does not answer");
        assertThat(RuleTexts.in(Locale.GERMANY, "Is anybody inside? Call the lift service."))
                .isEqualTo("Ist jemand darin? Den Aufzugservice rufen.");
    }

    /** It is the site's own, in whatever language the site speaks. */
    @Test
    void whatASiteHasWordedItselfStays() {
        assertThat(RuleTexts.in(Locale.GERMAN, "Boiler room too hot")).isEqualTo("Boiler room too hot");
    }

    /** Mails exist in French, the rules do not: half a translation by way of English would be no better. */
    @Test
    void aLanguageWithoutTheRulesGetsThemAsStored() {
        assertThat(RuleTexts.in(Locale.FRENCH, "Controller antwortet nicht")).isEqualTo("Controller antwortet nicht");
    }

    @Test
    void theControllersOwnWordsAreNotTranslated() {
        Alarm alarm = AlarmSample.of(1, "1:p", Instant.EPOCH).alarm();
        assertThat(alarm.headline(Locale.GERMAN)).isEqualTo("Rule of 1:p");
    }
}
