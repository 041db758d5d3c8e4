package io.plenum.schedule.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import io.plenum.link.Problem;
import io.plenum.link.schedule.ControllerSchedule;
import io.plenum.schedule.controller.ContentPreview;
import io.plenum.schedule.controller.ContentPreview.ExceptionDay;
import io.plenum.schedule.controller.ScheduleKey;
import io.plenum.schedule.plan.ScheduleTimeline.Stretch;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The coming fortnight of a controller's schedule, and exceptional days after it, as they are and as they would be; what is in the way. */
class ContentComparison extends Div {

    private static final long serialVersionUID = 1L;

    private final transient TargetValue values;
    private final ZoneId zone;

    ContentComparison(
            ControllerPageContext context, ScheduleKey key, ControllerSchedule schedule, ContentPreview preview) {
        values = new TargetValue(ControllerTargets.first(context.catalog(), key, schedule), getLocale());
        zone = context.zone().zone();
        LocalDate today = LocalDate.ofInstant(context.clock().instant(), zone);
        Problem refusal = preview.refusal();
        if (refusal != null) {
            add(ConflictList.line(refusal));
        }
        context.conflicts()
                .present()
                .inTheWayOf(schedule, key.device().connection())
                .forEach(one -> add(ConflictList.line(one)));
        add(new Paragraph(getTranslation("schedule.write.lasts")));
        List<LocalDate> fortnight =
                today.datesUntil(today.plusDays(FortnightBars.DAYS)).toList();
        add(new H4(getTranslation("schedule.preview.after")), bars(preview.after(), fortnight));
        add(new H4(getTranslation("schedule.preview.before")), bars(preview.before(), fortnight));
        if (!preview.days().isEmpty()) {
            furtherDays(preview);
        }
    }

    private void furtherDays(ContentPreview preview) {
        List<LocalDate> days = preview.days().stream().map(ExceptionDay::day).toList();
        add(new H4(getTranslation("schedule.preview.days-after")), bars(stretches(preview, ExceptionDay::after), days));
        add(
                new H4(getTranslation("schedule.preview.days-before")),
                bars(stretches(preview, ExceptionDay::before), days));
        if (preview.more() > 0) {
            add(new Paragraph(getTranslation("schedule.preview.days-more", preview.more())));
        }
    }

    private static List<Stretch> stretches(
            ContentPreview preview, java.util.function.Function<ExceptionDay, List<Stretch>> of) {
        return preview.days().stream().flatMap(day -> of.apply(day).stream()).toList();
    }

    private FortnightBars bars(List<Stretch> stretches, List<LocalDate> days) {
        return new FortnightBars(stretches, days, zone, values, getLocale());
    }
}
