package io.plenum.schedule.ui;

import com.vaadin.flow.component.HasComponents;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.i18n.I18NProvider;
import io.plenum.link.Problem;
import io.plenum.schedule.run.ScheduleConflict;
import java.util.List;

/** What is in the way of a schedule, in sentences. */
final class ConflictList {

    private static final int MOST = 8;

    private ConflictList() {}

    static void add(HasComponents to, List<ScheduleConflict> conflicts) {
        conflicts.stream()
                .limit(MOST)
                .map(ScheduleConflict::problem)
                .distinct()
                .forEach(problem -> to.add(line(problem)));
        if (conflicts.size() > MOST) {
            to.add(new Div(I18NProvider.translate("schedules.conflict.more", conflicts.size() - MOST)));
        }
    }

    static Div line(Problem problem) {
        Div line = new Div("▲ " + words(problem));
        line.addClassName("plenum-alarm");
        return line;
    }

    static String words(Problem problem) {
        return I18NProvider.translate(problem.messageKey(), problem.arguments().toArray());
    }
}
