package io.plenum.assistant.reading;

import io.plenum.assistant.tool.AssistantTool;
import io.plenum.assistant.tool.ToolAnswer;
import io.plenum.assistant.tool.ToolArguments;
import io.plenum.assistant.tool.ToolDescription;
import io.plenum.assistant.tool.ToolRow;
import io.plenum.assistant.tool.ToolSchema;
import io.plenum.fault.Causes;
import io.plenum.fault.finding.Finding;
import io.plenum.fault.finding.FindingQuery;
import io.plenum.fault.finding.FindingState;
import io.plenum.fault.finding.Findings;
import io.plenum.site.RequestedSite;
import java.util.List;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** What fault detection has found. */
@Component
class ListFindings implements AssistantTool {

    private static final ToolDescription DESCRIPTION = ToolDescription.readingAll(
            "list_findings",
            "Faults found",
            "What fault detection has found on equipment, the newest first: the rule, how sure it is (0 to 1), likely causes, lost energy.",
            new ToolSchema()
                    .key("site", "Key of a site; all by default")
                    .key("equipment", "Key of equipment")
                    .choice("state", FindingState.class, "OPEN by default")
                    .time("from", "Only those that stood at or after it")
                    .time("to", "Only those that began before it"));

    private final Findings findings;
    private final RequestedSite sites;
    private final MessageSource texts;

    ListFindings(Findings findings, RequestedSite sites, MessageSource texts) {
        this.findings = findings;
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
        FindingState state =
                Objects.requireNonNullElse(arguments.choice("state", FindingState.class), FindingState.OPEN);
        FindingQuery query = new FindingQuery(
                        state,
                        arguments.text("equipment"),
                        null,
                        0,
                        arguments.time("from"),
                        arguments.time("to"),
                        0,
                        ToolAnswer.MOST_ROWS + 1)
                .in(site == null ? null : sites.of(site));
        return ToolAnswer.of(findings.find(query), this::row);
    }

    private ToolRow row(Finding finding) {
        return new ToolRow()
                .with("finding", finding.id())
                .with("equipment", finding.subject())
                .with("rule", finding.rule())
                .with("term", word("fault.rule." + finding.rule()))
                .with("state", finding.state().name())
                .with("confidence", finding.confidence())
                .with(
                        "likely_causes",
                        Causes.ranked(List.of(finding.rule())).stream()
                                .limit(3)
                                .map(cause -> word("fault.cause." + cause.name()))
                                .toList())
                .with("since", finding.since())
                .with("seen", finding.seen())
                .with("ended", finding.ended())
                .with("fault_minutes", finding.faultMinutes())
                .with("lost_kilowatt_hours", finding.kilowattHours())
                .with("kind_of_energy", finding.energy().name())
                .with("points", List.copyOf(finding.points().values()))
                .words("dismissed_because", finding.reason());
    }

    private String word(String key) {
        return String.valueOf(texts.getMessage(key, null, key, LocaleContextHolder.getLocale()));
    }
}
