package io.plenum.serving.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.plenum.point.PointCatalog;
import io.plenum.point.PointSearch;
import io.plenum.serving.ServedOverview;
import io.plenum.serving.ServingEditor;
import io.plenum.site.SiteModels;
import io.plenum.web.RequestProblem;
import jakarta.annotation.security.RolesAllowed;

/** Plenum as a BACnet server: on which networks, and which points and figures as which objects. */
@Route("setup/bacnet-server")
@Menu(title = "serving.title", order = 11.6)
@RolesAllowed("ENGINEER")
public class BacnetServerView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int LONG_NOTE = 8000;

    private final ServedGrid served;

    BacnetServerView(
            ServingEditor editor,
            ServedOverview overview,
            PointCatalog catalog,
            PointSearch search,
            SiteModels models) {
        addClassName("plenum-page");
        served = new ServedGrid(overview, editor, this::attempt);
        add(
                new H1(getTranslation("serving.title")),
                new Paragraph(getTranslation("serving.about")),
                new ServingNetworks(editor, this::attempt),
                served,
                new PointChoice(catalog, search, editor, this::attempt),
                new FigureChoice(models, editor, this::attempt));
        served.refresh();
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("serving.title");
    }

    /** Says what came of it, and shows what is served then; what is refused has changed nothing. */
    private boolean attempt(Change change) {
        try {
            int added = change.run();
            if (added > 0) {
                Notification.show(getTranslation("serving.added", added));
            }
            return true;
        } catch (RequestProblem refused) {
            Notification.show(
                    getTranslation(refused.text(), refused.arguments()), LONG_NOTE, Notification.Position.MIDDLE);
            return false;
        } finally {
            served.refresh();
        }
    }

    /** A change of what is served. */
    interface Change {

        /** Returns how many objects have come. */
        int run();
    }

    /** Does a change, and says what came of it. */
    interface Attempt {

        /** Returns whether it was done. */
        boolean at(Change change);
    }
}
