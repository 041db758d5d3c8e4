package io.plenum.report;

import io.plenum.comfort.ComfortScores;
import io.plenum.comfort.FloorScore;
import io.plenum.comfort.Tally;
import io.plenum.site.BuildingModel;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** How the rooms of each floor fared while people were there. */
@Component
class ComfortPart {

    private final ComfortScores scores;
    private final MessageSource texts;

    ComfortPart(ComfortScores scores, MessageSource texts) {
        this.scores = scores;
        this.texts = texts;
    }

    Report.Part of(BuildingModel model, Instant from, Instant to, Locale locale) {
        ReportPart part = new ReportPart(texts, locale, "comfort", "floor", "score", "kelvin-hours", "judged-hours");
        List<FloorScore> floors = scores.floors(model, from, to);
        Tally all = Tally.sum(floors.stream().map(FloorScore::tally).toList());
        part.headline("comfort", all.score(), "%", worst(part, floors));
        for (FloorScore floor : floors) {
            if (floor.tally().judged() > 0) {
                part.row(floor.name(), floor.tally().score(), floor.tally().kelvinHours(), (double)
                        floor.tally().judged());
            }
        }
        if (!all.beyond().isEmpty()) {
            part.note("note.comfort-limits", all.withoutVote(), limits(part, all));
        }
        return part.note(part.isEmpty() ? "none.comfort" : "note.comfort").done();
    }

    private static String limits(ReportPart part, Tally tally) {
        return tally.beyond().entrySet().stream()
                .map(limit -> part.text("report.comfort-limit." + limit.getKey(), limit.getValue()))
                .collect(Collectors.joining(", "));
    }

    private static String worst(ReportPart part, List<FloorScore> floors) {
        return floors.stream()
                .filter(floor -> floor.tally().good() < floor.tally().judged())
                .min(Comparator.comparingDouble(floor -> floor.tally().score()))
                .map(floor -> part.text(
                        "report.headline.worst", floor.name(), floor.tally().score()))
                .orElse("");
    }
}
