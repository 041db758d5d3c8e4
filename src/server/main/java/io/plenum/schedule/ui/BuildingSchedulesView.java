package io.plenum.schedule.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.router.RouterLink;
import io.plenum.access.Role;
import io.plenum.schedule.plan.BuildingSchedule;
import io.plenum.site.Site;
import io.plenum.site.SiteNote;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import org.springframework.dao.DataAccessException;

/** Plenum's own schedules: what they do now and in the coming fortnight, and what is in their way. */
@Route("schedules")
@Menu(title = "schedules.title", order = 5.2)
@PermitAll
public class BuildingSchedulesView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient SchedulePageContext context;
    private final Div list = new Div();

    BuildingSchedulesView(SchedulePageContext context) {
        this.context = context;
        addClassName("plenum-page");
        list.getStyle().set("display", "grid").set("gap", "14px");
        add(
                new H1(getTranslation("schedules.title")),
                new SiteNote(context.choice()),
                new Paragraph(getTranslation("schedules.lead")));
        if (context.user().may(Role.VIEWER)) {
            add(new RouterLink(getTranslation("schedules.of-controllers"), SchedulesView.class));
        }
        Site site = context.choice().current();
        if (site == null) {
            add(new Paragraph(getTranslation("site.none") + "."));
            return;
        }
        if (context.user().mayAnywhere(Role.OPERATOR)) {
            Button add = new Button(getTranslation("schedules.new"), click -> open(site));
            add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            add.getStyle().set("align-self", "start");
            add(add);
        }
        add(list);
        show();
        position(site);
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("schedules.title");
    }

    private void open(Site site) {
        new ScheduleDialog(context, context.access().within(Role.OPERATOR).of(site), null, this::show).open();
    }

    private void show() {
        list.removeAll();
        Site site = context.choice().current();
        try {
            List<BuildingSchedule> all = context.schedules().visible().stream()
                    .filter(schedule -> site != null && schedule.site().equals(site.key()))
                    .toList();
            if (all.isEmpty()) {
                list.add(new Paragraph(getTranslation("schedules.none")));
            }
            all.forEach(schedule -> list.add(new BuildingScheduleCard(context, schedule, this::show)));
        } catch (DataAccessException away) {
            list.add(new Paragraph(getTranslation("schedules.away")));
        }
    }

    private void position(Site site) {
        if (context.access().within(Role.OPERATOR).site(site.key()) == null) {
            return;
        }
        try {
            add(new PositionFields(context, site));
        } catch (DataAccessException away) {
            // The list says so.
        }
    }
}
