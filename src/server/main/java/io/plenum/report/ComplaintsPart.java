package io.plenum.report;

import io.plenum.comfort.complaint.ComplaintCounts;
import io.plenum.site.BuildingModel;
import io.plenum.site.Space;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What people complained of, and whether they were answered; who it was stays with the technicians. */
@Component
class ComplaintsPart {

    private final ComplaintCounts counts;
    private final MessageSource texts;

    ComplaintsPart(ComplaintCounts counts, MessageSource texts) {
        this.counts = counts;
        this.texts = texts;
    }

    Report.Part of(BuildingModel model, Instant from, Instant to, Locale locale) {
        ReportPart part = new ReportPart(texts, locale, "complaints", "complaint", "complaints", "unanswered", "most");
        List<ComplaintCounts.Count> found = counts.of(model.site(), from, to);
        found.forEach(one -> part.row(
                part.text("comfort.kind." + one.kind()),
                (double) one.all(),
                (double) one.open(),
                room(model, one.place())));
        int open = found.stream().mapToInt(ComplaintCounts.Count::open).sum();
        part.headline(
                "complaints",
                found.stream().mapToInt(ComplaintCounts.Count::all).sum(),
                "",
                open == 0 ? "" : part.text("report.headline.unanswered", open));
        return part.note(part.isEmpty() ? "none.complaints" : "note.complaints").done();
    }

    private static String room(BuildingModel model, String key) {
        Space space = model.space(key);
        return space == null ? key : space.name();
    }
}
