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
import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.audit.Audit;
import io.plenum.link.ConnectorException;
import io.plenum.link.Problem;
import io.plenum.link.schedule.DeviceSchedules;
import io.plenum.point.PointCatalog;
import io.plenum.schedule.KeptSchedules;
import io.plenum.schedule.ScheduleReading;
import io.plenum.schedule.ScheduleStore;
import io.plenum.schedule.ScheduleWords;
import io.plenum.uikit.BuildingZone;
import io.plenum.uikit.DateTimeText;
import io.plenum.uikit.Displays;
import io.plenum.uikit.SlowWork;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The schedules and calendars that controllers hold themselves. Nothing is written there. */
@Route("setup/schedules")
@Menu(title = "schedule.title", order = 11.5)
@RolesAllowed("VIEWER")
public class SchedulesView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient ScheduleStore store;
    private final transient ScheduleReading reading;
    private final transient PointCatalog catalog;
    private final transient Displays displays;
    private final transient BuildingZone zone;
    private final transient Audit audit;
    private final transient Clock clock;
    private final boolean engineer;
    private final Div devices = new Div();
    private final SlowWork work = new SlowWork();

    SchedulesView(
            ScheduleStore store,
            ScheduleReading reading,
            PointCatalog catalog,
            Displays displays,
            BuildingZone zone,
            CurrentUser user,
            Audit audit,
            Clock clock) {
        this.store = store;
        this.reading = reading;
        this.catalog = catalog;
        this.displays = displays;
        this.zone = zone;
        this.audit = audit;
        this.clock = clock;
        engineer = user.may(Role.ENGINEER);
        addClassName("plenum-page");
        add(new H1(getTranslation("schedule.title")), new Paragraph(getTranslation("schedule.about")), devices);
        show();
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("schedule.title");
    }

    private void show() {
        devices.removeAll();
        List<KeptSchedules> all = store.all();
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
                        : getTranslation("schedule.read", DateTimeText.text(kept.read(), displays)));
        read.addClassName("plenum-soft");
        card.add(read);
        problem(card, kept.problem());
        DeviceSchedules schedules = kept.schedules();
        if (schedules != null) {
            schedules.problems().forEach(problem -> problem(card, problem));
            ScheduleWords words = new ScheduleWords(
                    (key, arguments) -> getTranslation(key, arguments),
                    getLocale(),
                    catalog,
                    kept.device().connection());
            LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), zone.zone());
            schedules.schedules().forEach(one -> card.add(new ScheduleSection(one, schedules, words, now)));
            schedules.calendars().forEach(one -> card.add(new CalendarSection(one, words)));
        }
        if (engineer) {
            card.add(new Button(getTranslation("schedule.read-now"), click -> readNow(kept)));
        }
        return card;
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
        audit.changed(
                "schedules read",
                "device",
                kept.device().connection() + " " + kept.device().device(),
                null,
                null);
        work.start(
                ui,
                () -> {
                    try {
                        reading.read(kept.device());
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
