package io.plenum.command.ui.faceplate;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import io.plenum.point.Point;
import jakarta.annotation.security.PermitAll;

/** The faceplate of a point as a page of its own, so that mails, tickets and bookmarks can lead to it. */
@Route("faceplate/:owner/:name")
@PermitAll
@CssImport("./alarm/alarms.css")
@CssImport("./command/command.css")
public class FaceplateView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient FaceplateServices services;
    private final transient CommandDialogs dialogs;
    private String title = "";

    FaceplateView(FaceplateServices services, CommandDialogs dialogs) {
        this.services = services;
        this.dialogs = dialogs;
        addClassNames("plenum-page", "plenum-alarms");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String owner = event.getRouteParameters().get("owner").orElse("");
        String name = event.getRouteParameters().get("name").orElse("");
        Point point = services.context().visible(owner + "/" + name);
        if (point == null) {
            throw new NotFoundException();
        }
        title = point.name();
        removeAll();
        FaceplatePanel panel = new FaceplatePanel(point, services, dialogs);
        panel.addClassName("plenum-card");
        add(new H1(title), panel);
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + title;
    }
}
