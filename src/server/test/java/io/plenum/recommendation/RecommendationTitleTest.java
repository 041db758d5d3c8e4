package io.plenum.recommendation;

import static org.assertj.core.api.Assertions.assertThat;

import io.plenum.recommendation.estimate.Proposal;
import io.plenum.recommendation.estimate.RecommendationKind;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is recommended carries the trade's term, and a repair the fault that is to be mended. */
class RecommendationTitleTest {

    private static Proposal proposal(RecommendationKind kind, @Nullable String fault) {
        Proposal other = RecommendationExamples.proposal("cause", 1000);
        return new Proposal(
                kind,
                other.subject(),
                other.changes(),
                other.yearlyKilowattHours(),
                other.yearlyPeakKilowatts(),
                0,
                other.effort(),
                other.confidence(),
                other.prerequisites(),
                other.numbers(),
                other.points(),
                other.rehearsal(),
                other.cause(),
                fault);
    }

    private static String text(String key, Locale reader) {
        return ResourceBundle.getBundle(
                        "messages." + key.substring(0, key.indexOf('.')),
                        reader,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .getString(key);
    }

    private static String title(Proposal proposal, Locale reader) {
        return RecommendationTitle.of(proposal, key -> text(key, reader), reader);
    }

    @Test
    void aRepairNamesTheFault() {
        Proposal repair = proposal(RecommendationKind.REPAIR, "REHEAT_VALVE_LEAKS");
        assertThat(title(repair, Locale.ENGLISH)).isEqualTo("Repair: leaking reheat valve");
        assertThat(title(repair, Locale.GERMAN)).isEqualTo("Reparatur: Nachheizventil undicht");
    }

    /** Those that were stored before the fault was kept with them. */
    @Test
    void aRepairOfAnUnknownFaultIsARepair() {
        assertThat(title(proposal(RecommendationKind.REPAIR, null), Locale.ENGLISH))
                .isEqualTo("Repair");
    }

    @ParameterizedTest
    @EnumSource
    void everyKindHasATermAndASentenceInEachLanguage(RecommendationKind kind) {
        for (Locale reader : new Locale[] {Locale.ENGLISH, Locale.GERMAN}) {
            Proposal proposal = proposal(kind, null);
            assertThat(title(proposal, reader)).doesNotEndWith(".").hasSizeLessThan(60);
            assertThat(RecommendationTitle.explained(proposal, key -> text(key, reader)))
                    .endsWith(".")
                    .doesNotStartWith(title(proposal, reader) + ".");
        }
    }
}
