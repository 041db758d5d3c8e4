package io.plenum.schedule.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.plenum.access.Role;
import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.link.schedule.ControllerSchedule;
import io.plenum.link.schedule.DeviceSchedules;
import io.plenum.schedule.KeptSchedules;
import io.plenum.schedule.ScheduleWords;
import io.plenum.schedule.controller.ControllerScheduleEditor.KnownSchedule;
import io.plenum.schedule.controller.ScheduleKey;
import io.plenum.schedule.controller.ScheduleWrite;
import io.plenum.schedule.run.ControllerConflicts.OwnTargets;
import io.plenum.uikit.DateTimeText;
import io.plenum.uikit.SlowWork;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The schedules and calendars that controllers hold themselves; weeks and exceptions of schedules that are opened can be written. */
@Route("setup/schedules")
@Menu(title = "schedule.title", order = 11.5)
@RolesAllowed("VIEWER")
public class SchedulesView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ControllerPageContext context;
    private final boolean engineer;
    private final Div devices = new Div();
    private final SlowWork work = new SlowWork();
    private transient Map<ScheduleKey, ScheduleWrite> last = Map.of();
    private transient OwnTargets own = new OwnTargets(Map.of());

    SchedulesView(ControllerPageContext context) {
        this.context = context;
        engineer = context.user().may(Role.ENGINEER);
        addClassName("plenum-page");
        devices.getStyle()
                .set("display", "grid")
                .set("grid-template-columns", "minmax(0, 1fr)")
                .set("gap", "14px");
        add(new H1(getTranslation("schedule.title")), new Paragraph(getTranslation("schedule.about")), devices);
        show();
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("schedule.title");
    }

    private void show() {
        devices.removeAll();
        List<KeptSchedules> all = context.store().all();
        last = context.editor().latest();
        own = context.conflicts().present();
        List<KeptSchedules> some = all.stream().filter(SchedulesView::isShown).toList();
        if (some.isEmpty()) {
            devices.add(
                    new Paragraph(getTranslation(all.isEmpty() ? "schedule.none-read" : "schedule.none", all.size())));
        }
        some.forEach(kept -> devices.add(card(kept)));
        if (!some.isEmpty() && some.size() < all.size()) {
            devices.add(new Paragraph(getTranslation("schedule.without", all.size() - some.size())));
        }
    }

    private static boolean isShown(KeptSchedules kept) {
        DeviceSchedules schedules = kept.schedules();
        return kept.problem() != null
                || (schedules != null
                        && (!schedules.schedules().isEmpty()
                                || !schedules.calendars().isEmpty()
                                || !schedules.problems().isEmpty()));
    }

    private Component card(KeptSchedules kept) {
        Section card = new Section(new H2(getTranslation(
                "schedule.device", kept.device().device(), kept.device().connection())));
        card.addClassName("plenum-card");
        Div read = new Div(
                kept.read() == null
                        ? getTranslation("schedule.never-read")
                        : getTranslation("schedule.read", DateTimeText.text(kept.read(), context.displays())));
        read.addClassName("plenum-soft");
        card.add(read);
        problem(card, kept.problem());
        DeviceSchedules schedules = kept.schedules();
        if (schedules != null) {
            schedules.problems().forEach(problem -> problem(card, problem));
            ScheduleWords words = new ScheduleWords(
                    (key, arguments) -> getTranslation(key, arguments),
                    getLocale(),
                    context.catalog(),
                    kept.device().connection());
            LocalDateTime now = LocalDateTime.ofInstant(
                    context.clock().instant(), context.zone().zone());
            schedules
                    .schedules()
                    .forEach(one ->
                            card.add(new ScheduleSection(one, schedules, words, now), writes(kept, schedules, one)));
            schedules.calendars().forEach(one -> card.add(new CalendarSection(one, words)));
        }
        if (engineer) {
            card.add(new Button(getTranslation("schedule.read-now"), click -> readNow(kept)));
        }
        return card;
    }

    private ScheduleWrites writes(KeptSchedules kept, DeviceSchedules device, ControllerSchedule schedule) {
        ScheduleKey key = new ScheduleKey(kept.device(), schedule.address());
        return new ScheduleWrites(
                context,
                key,
                new KnownSchedule(schedule, device),
                last.get(key),
                own.inTheWayOf(schedule, kept.device().connection()),
                this::show);
    }

    private void problem(Section card, @Nullable Problem problem) {
        if (problem != null) {
            Div text = new Div("▲ "
                    + getTranslation(problem.messageKey(), problem.arguments().toArray()));
            text.addClassName("plenum-alarm");
            card.add(text);
        }
    }

    private void readNow(KeptSchedules kept) {
        UI ui = UI.getCurrent();
        context.audit()
                .changed(
                        "schedules read",
                        "device",
                        kept.device().connection() + " " + kept.device().device(),
                        null,
                        null);
        work.start(
                ui,
                () -> {
                    try {
                        context.reading().read(kept.device());
                    } catch (ConnectorException e) {
                        // Kept beside what was read before, and shown with it.
                        return false;
                    }
                    return true;
                },
                () -> devices.getElement().setAttribute("aria-busy", "true"),
                done -> {
                    devices.getElement().removeAttribute("aria-busy");
                    show();
                });
    }
}
