package io.plenum.assistant.reading;

import io.plenum.assistant.tool.AssistantTool;
import io.plenum.assistant.tool.ToolAnswer;
import io.plenum.assistant.tool.ToolArguments;
import io.plenum.assistant.tool.ToolDescription;
import io.plenum.assistant.tool.ToolRow;
import io.plenum.assistant.tool.ToolSchema;
import io.plenum.point.Point;
import io.plenum.point.Quality;
import io.plenum.site.SiteAccess;
import io.plenum.trend.read.TrendReader;
import io.plenum.trend.read.TrendSeries;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** A point's history, in few columns. */
@Component
class ReadTrend implements AssistantTool {

    private static final int USUAL = 48;
    private static final int LONGEST_DAYS = 1100;
    private static final ToolDescription DESCRIPTION = ToolDescription.reading(
            "read_trend",
            "History of a point",
            "The history of one point in columns with least, greatest and mean value; \"width\" says how long each lasts, raw that each"
                    + " row is a sample. A row without numbers says that nothing is known from then on, and why. The last day by default.",
            new ToolSchema()
                    .key("point", "Key of a point")
                    .time("from", "From, inclusive")
                    .time("to", "To, exclusive; now by default")
                    .whole("columns", 2, ToolAnswer.MOST_ROWS, "About how many columns, " + USUAL + " by default")
                    .required("point"));

    private final SiteAccess models;
    private final TrendReader trends;
    private final Clock clock;

    ReadTrend(SiteAccess models, TrendReader trends, Clock clock) {
        this.models = models;
        this.trends = trends;
        this.clock = clock;
    }

    @Override
    public ToolDescription description() {
        return DESCRIPTION;
    }

    @Override
    public ToolAnswer call(ToolArguments arguments) {
        Point point = KnownThings.point(models.visible(), "point", arguments.needed("point"));
        Instant to = arguments.time("to", clock.instant());
        Instant from = arguments.time("from", to.minus(Duration.ofDays(1)));
        KnownThings.demandPeriod(from, to, LONGEST_DAYS);
        TrendSeries series = trends.read(point.id(), from, to, arguments.whole("columns", USUAL));
        List<Integer> columns =
                IntStream.range(0, series.times().length).boxed().toList();
        return ToolAnswer.of(columns, column -> row(series, column))
                .about(new ToolRow()
                        .with("point", point.key())
                        .name("name", point.name())
                        .with("unit", point.unit().symbol())
                        .with("from", from)
                        .with("to", to)
                        .with("width", series.width()));
    }

    private static ToolRow row(TrendSeries series, int column) {
        int quality = series.quality()[column];
        return new ToolRow()
                .with("time", Instant.ofEpochMilli(series.times()[column]))
                .with("min", series.min()[column])
                .with("max", series.max()[column])
                .with("mean", series.mean()[column])
                .with(
                        "quality",
                        quality == TrendSeries.GAP
                                ? "UNKNOWN"
                                : Quality.ofCode(quality).name());
    }
}
