package io.plenum.advice.ui;

import io.plenum.advice.LastLook;
import io.plenum.advice.Recommendations;
import io.plenum.site.Site;

/** Why nothing is recommended: silence is praise only after somebody has looked. */
final class LookWords {

    private LookWords() {}

    static String nothing(Recommendations recommendations, Site site) {
        LastLook last = recommendations.lastLook(site);
        if (recommendations.looking()) {
            return AdviceWords.text("advice.looking");
        }
        if (last == null) {
            return AdviceWords.text("advice.not-looked");
        }
        return switch (last.end()) {
            case THROUGH -> AdviceWords.text("advice.none");
            case LITTLE_HISTORY -> AdviceWords.text("advice.little", (int) last.days(), LastLook.LEAST_DAYS);
            case FAILED -> AdviceWords.text("advice.failed");
        };
    }
}
