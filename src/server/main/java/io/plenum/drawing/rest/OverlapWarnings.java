package io.plenum.drawing.rest;

import io.plenum.drawing.DrawingReport;
import io.plenum.site.importing.SiteImportProblem;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says of overlaps what the page says where they are drawn. */
@Component
class OverlapWarnings {

    /** So many are named one by one. */
    private static final int NAMED = 20;

    private final MessageSource messages;

    OverlapWarnings(MessageSource messages) {
        this.messages = messages;
    }

    /** The report with a warning for each of its overlaps. */
    DrawingReport worded(DrawingReport report, Locale locale) {
        String file = report.floor() + ".svg";
        List<SiteImportProblem> problems = new ArrayList<>(report.problems());
        report.overlaps().stream()
                .limit(NAMED)
                .map(one -> new SiteImportProblem(
                        file,
                        0,
                        one.key(),
                        false,
                        text(
                                "plans.overlap",
                                locale,
                                one.name(),
                                one.otherName(),
                                squareMetres(one.squareMetres(), locale))))
                .forEach(problems::add);
        int more = report.overlaps().size() - NAMED;
        if (more > 0) {
            problems.add(new SiteImportProblem(file, 0, null, false, text("plans.overlap.more", locale, more)));
        }
        return new DrawingReport(report.floor(), report.dryRun(), report.changes(), problems, report.overlaps());
    }

    private static String squareMetres(@Nullable Double area, Locale locale) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMinimumFractionDigits(1);
        format.setMaximumFractionDigits(1);
        return area == null ? "–" : format.format(area) + " m²";
    }

    private String text(String key, Locale locale, Object... arguments) {
        return String.valueOf(messages.getMessage(key, arguments, key, locale));
    }
}
