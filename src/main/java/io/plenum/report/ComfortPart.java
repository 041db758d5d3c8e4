package io.plenum.report;

import io.plenum.comfort.ComfortScores;
import io.plenum.comfort.FloorScore;
import io.plenum.site.SiteModel;
import java.time.Instant;
import java.util.Locale;
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

    Report.Part of(SiteModel model, Instant from, Instant to, Locale locale) {
        ReportPart part = new ReportPart(texts, locale, "comfort", "floor", "score", "kelvin-hours", "judged-hours");
        for (FloorScore floor : scores.floors(model, from, to)) {
            if (floor.tally().judged() > 0) {
                part.row(floor.name(), floor.tally().score(), floor.tally().kelvinHours(), (double)
                        floor.tally().judged());
            }
        }
        return part.note(part.isEmpty() ? "none.comfort" : "note.comfort").done();
    }
}
