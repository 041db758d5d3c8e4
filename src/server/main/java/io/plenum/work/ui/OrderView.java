package io.plenum.work.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Route;
import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.uikit.Displays;
import io.plenum.web.RequestProblem;
import io.plenum.work.WorkOrders;
import io.plenum.work.WorkSheet;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;

/** One order: what is to be done, where, and how it went. */
@Route("work")
@PermitAll
public class OrderView extends Main implements HasDynamicTitle, HasUrlParameter<Long> {

    private static final long serialVersionUID = 1L;

    private final transient WorkOrders orders;
    private final transient SiteAccess models;
    private final transient CurrentUser user;
    private final transient Displays displays;
    private final transient Clock clock;
    private long id;

    OrderView(WorkOrders orders, SiteAccess models, CurrentUser user, Displays displays, Clock clock) {
        this.orders = orders;
        this.models = models;
        this.user = user;
        this.displays = displays;
        this.clock = clock;
        addClassName("plenum-page");
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("work.order", String.valueOf(id));
    }

    @Override
    public void setParameter(BeforeEvent event, Long parameter) {
        id = parameter;
        refresh();
    }

    private void refresh() {
        removeAll();
        try {
            show(orders.sheet(id));
        } catch (RequestProblem unknown) {
            add(
                    new H1(getTranslation("work.title")),
                    new Paragraph(getTranslation("work.unknown", String.valueOf(id))));
        }
    }

    private void show(WorkSheet sheet) {
        SiteModel model = models.visible();
        ZoneId building = model.zoneOf(sheet.order().place());
        ZoneId zone = getUI().map(ui -> displays.zone(building, ui)).orElse(building);
        boolean may = user.mayAnywhere(Role.TECHNICIAN) && sheet.order().external() == null;
        LocalDate today = OrderFormatter.today(sheet.order(), model, clock.instant());
        OrderActions actions = new OrderActions(orders, id, this::attempt);
        add(new H1("#" + id + " " + sheet.order().title()));
        add(new OrderFacts(sheet.order(), model, today, zone));
        if (may) {
            add(new OrderActionBar(sheet.order(), user.name(), actions));
        }
        add(new Checklist(sheet.steps(), may, actions));
        add(new PhotoPanel(sheet, may, actions));
        add(new Efforts(sheet, may, actions, zone));
        add(new OrderLog(sheet.log(), user.mayAnywhere(Role.TECHNICIAN), actions, zone));
    }

    private void attempt(Runnable action) {
        try {
            action.run();
        } catch (RequestProblem problem) {
            Notification.show(getTranslation(problem.text(), problem.arguments()), 6000, Notification.Position.MIDDLE);
        }
        refresh();
    }
}
