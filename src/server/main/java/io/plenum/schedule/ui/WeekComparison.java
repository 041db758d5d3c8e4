package io.plenum.schedule.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.Paragraph;
import io.plenum.link.Problem;
import io.plenum.link.schedule.ControllerSchedule;
import io.plenum.schedule.controller.ScheduleKey;
import io.plenum.schedule.controller.WeekPreview;
import io.plenum.schedule.plan.ScheduleTimeline.Stretch;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The coming fortnight of a controller's schedule as it is, and as it would be; what is in the way. */
class WeekComparison extends Div {

    private static final long serialVersionUID = 1L;

    WeekComparison(ControllerPageContext context, ScheduleKey key, ControllerSchedule schedule, WeekPreview preview) {
        TargetValue values = new TargetValue(ControllerTargets.first(context.catalog(), key, schedule), getLocale());
        ZoneId zone = context.zone().zone();
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
        add(new H4(getTranslation("schedule.preview.after")), bars(preview.after(), today, zone, values));
        add(new H4(getTranslation("schedule.preview.before")), bars(preview.before(), today, zone, values));
    }

    private FortnightBars bars(List<Stretch> stretches, LocalDate today, ZoneId zone, TargetValue values) {
        return new FortnightBars(stretches, today, zone, values, getLocale());
    }
}
