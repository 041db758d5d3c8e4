package io.plenum.assistant.reading;

import io.plenum.assistant.tool.AssistantTool;
import io.plenum.assistant.tool.ToolAnswer;
import io.plenum.assistant.tool.ToolArguments;
import io.plenum.assistant.tool.ToolDescription;
import io.plenum.assistant.tool.ToolRow;
import io.plenum.assistant.tool.ToolSchema;
import io.plenum.recommendation.Recommendation;
import io.plenum.recommendation.RecommendationState;
import io.plenum.recommendation.RecommendationTitle;
import io.plenum.recommendation.Recommendations;
import io.plenum.recommendation.estimate.Proposal;
import io.plenum.recommendation.estimate.SettingChange;
import io.plenum.site.RequestedSite;
import java.util.List;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What could be run better. */
@Component
class ListRecommendations implements AssistantTool {

    private static final ToolDescription DESCRIPTION = ToolDescription.readingAll(
            "list_recommendations",
            "Recommendations",
            "What could be run better, the most worthwhile first: the exact changes, expected savings a year, confidence (0 to 1), and"
                    + " what became of it.",
            new ToolSchema()
                    .key("site", "Key of a site; all by default")
                    .choice("state", RecommendationState.class, "All by default"));

    private final Recommendations recommendations;
    private final RequestedSite sites;
    private final MessageSource texts;

    ListRecommendations(Recommendations recommendations, RequestedSite sites, MessageSource texts) {
        this.recommendations = recommendations;
        this.sites = sites;
        this.texts = texts;
    }

    @Override
    public ToolDescription description() {
        return DESCRIPTION;
    }

    @Override
    public ToolAnswer call(ToolArguments arguments) {
        String site = arguments.text("site");
        RecommendationState state = arguments.choice("state", RecommendationState.class);
        List<Recommendation> found =
                site == null ? recommendations.all(state) : recommendations.find(sites.of(site), state);
        return ToolAnswer.of(found, this::row);
    }

    private ToolRow row(Recommendation one) {
        Proposal proposal = one.proposal();
        return new ToolRow()
                .with("recommendation", one.id())
                .with("site", one.site())
                .with("title", RecommendationTitle.of(proposal, this::word, LocaleContextHolder.getLocale()))
                .with("state", one.state().name())
                .with("subject", proposal.subject())
                .with(
                        "changes",
                        proposal.changes().stream()
                                .map(ListRecommendations::change)
                                .toList())
                .with("kilowatt_hours_a_year", proposal.expectedKilowattHours())
                .with("worth_a_year", one.worth())
                .with("currency", recommendations.currency(recommendations.site(one)))
                .with("discomfort_kelvin_hours_a_year", proposal.discomfortKelvinHours())
                .with("confidence", proposal.confidence())
                .with("since", one.since())
                .with("points", proposal.points())
                .name("assignee", one.assignee())
                .words("rejected_because", one.reason())
                .words("done", one.done());
    }

    private static ToolRow change(SettingChange change) {
        return new ToolRow()
                .with("point", change.point())
                .with("what", change.what())
                .with("from", change.from())
                .with("to", change.to());
    }

    private String word(String key) {
        return String.valueOf(texts.getMessage(key, null, key, LocaleContextHolder.getLocale()));
    }
}
