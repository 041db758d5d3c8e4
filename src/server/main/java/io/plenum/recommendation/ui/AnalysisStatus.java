package io.plenum.recommendation.ui;

import io.plenum.recommendation.LastAnalysis;
import io.plenum.recommendation.Recommendations;
import io.plenum.site.Site;

/** Why nothing is recommended: silence is praise only after somebody has looked. */
final class AnalysisStatus {

    private AnalysisStatus() {}

    static String nothing(Recommendations recommendations, Site site) {
        LastAnalysis last = recommendations.lastLook(site);
        if (recommendations.looking()) {
            return RecommendationFormatter.text("recommendation.looking");
        }
        if (last == null) {
            return RecommendationFormatter.text("recommendation.not-looked");
        }
        return switch (last.end()) {
            case THROUGH -> RecommendationFormatter.text("recommendation.none");
            case LITTLE_HISTORY ->
                RecommendationFormatter.text("recommendation.little", (int) last.days(), LastAnalysis.LEAST_DAYS);
            case FAILED -> RecommendationFormatter.text("recommendation.failed");
        };
    }
}
