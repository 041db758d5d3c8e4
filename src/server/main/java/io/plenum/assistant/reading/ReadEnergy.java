package io.plenum.assistant.reading;

import io.plenum.assistant.tool.AssistantTool;
import io.plenum.assistant.tool.ToolAnswer;
import io.plenum.assistant.tool.ToolArguments;
import io.plenum.assistant.tool.ToolDescription;
import io.plenum.assistant.tool.ToolRow;
import io.plenum.assistant.tool.ToolSchema;
import io.plenum.energy.Peak;
import io.plenum.energy.summary.EnergySummary;
import io.plenum.energy.summary.Summaries;
import io.plenum.site.RequestedSite;
import io.plenum.site.Site;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a period used, cost and emitted. */
@Component
class ReadEnergy implements AssistantTool {

    private static final int LONGEST_DAYS = 400;
    private static final ToolDescription DESCRIPTION = ToolDescription.readingAll(
            "read_energy",
            "Energy, costs and emissions",
            "What a site used in a period: bought energy and its parts by meter, costs, kg of CO2, highest demand. missing_hours and"
                    + " estimated say how far it is known; \"assumed\" that nobody has entered tariffs.",
            new ToolSchema()
                    .key("site", "Key of a site; may be left out where there is one")
                    .time("from", "From, inclusive")
                    .time("to", "To, exclusive")
                    .required("from", "to"));

    private final Summaries summaries;
    private final RequestedSite sites;

    ReadEnergy(Summaries summaries, RequestedSite sites) {
        this.summaries = summaries;
        this.sites = sites;
    }

    @Override
    public ToolDescription description() {
        return DESCRIPTION;
    }

    @Override
    public ToolAnswer call(ToolArguments arguments) {
        Instant from = arguments.time("from", Instant.EPOCH);
        Instant to = arguments.time("to", Instant.EPOCH);
        KnownThings.demandPeriod(from, to, LONGEST_DAYS);
        Site site = sites.of(arguments.text("site"));
        EnergySummary summary = summaries.of(site, from, to);
        List<ToolRow> rows = Stream.concat(
                        summary.bought().stream().map(ReadEnergy::bought),
                        summary.parts().stream().map(ReadEnergy::part))
                .toList();
        return ToolAnswer.of(rows, row -> row).about(about(site, summary));
    }

    private static ToolRow about(Site site, EnergySummary summary) {
        ToolRow about = new ToolRow()
                .with("site", site.key())
                .with("from", summary.from())
                .with("to", summary.to())
                .with("cost", summary.cost())
                .with("currency", summary.currency())
                .with("assumed", summary.assumed())
                .with("kg_co2", summary.carbon());
        Peak peak = summary.peak();
        return peak == null
                ? about
                : about.with("peak_kilowatts", peak.kilowatts()).with("peak_quarter_from", peak.start());
    }

    private static ToolRow bought(EnergySummary.Purchased one) {
        return new ToolRow()
                .with("what", "bought")
                .with("kind", one.kind().name())
                .with("meter", one.meter())
                .with("amount", one.amount())
                .with("unit", one.kind().unit())
                .with("fed_in", one.fedIn())
                .with("estimated", one.estimated())
                .with("missing_hours", one.missingHours())
                .with("cost", one.bill().total())
                .with("kg_co2", one.carbon());
    }

    private static ToolRow part(EnergySummary.Part one) {
        return new ToolRow()
                .with("what", "part")
                .with("kind", one.meter().kind().name())
                .with("meter", one.meter().key())
                .name("name", one.meter().name())
                .with("floor", one.meter().floor())
                .with("amount", one.amount())
                .with("unit", one.meter().kind().unit())
                .with("estimated", one.estimated())
                .with("missing_hours", one.missingHours())
                .with("cost", one.cost())
                .with("kg_co2", one.carbon());
    }
}
