package io.plenum.portfolio.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import io.plenum.portfolio.Portfolio;
import io.plenum.portfolio.PortfolioSite;
import io.plenum.portfolio.location.SiteLocation;
import io.plenum.portfolio.location.SiteLocationStore;
import io.plenum.site.Site;
import io.plenum.uikit.FieldProblem;
import io.plenum.web.RequestProblem;
import java.util.Locale;
import org.springframework.dao.DataAccessException;

/** Says of each site where it is, in degrees as maps in a browser write them; for whoever may change models. */
class LocationEditor extends Details {

    private static final long serialVersionUID = 1L;

    private final transient SiteLocationStore locations;
    private final Runnable done;

    /** @param done is run once something has changed */
    LocationEditor(Portfolio portfolio, SiteLocationStore locations, Runnable done) {
        this.locations = locations;
        this.done = done;
        setSummaryText(getTranslation("portfolio.location.edit"));
        Paragraph hint = new Paragraph(getTranslation("portfolio.location.hint"));
        hint.addClassName("plenum-soft");
        add(hint);
        portfolio.sites().forEach(site -> add(line(site)));
    }

    private Div line(PortfolioSite standing) {
        TextField field = new TextField(standing.site().name());
        field.setPlaceholder("52.5200, 13.4050");
        field.setMaxLength(60);
        SiteLocation location = standing.location();
        field.setValue(
                location == null
                        ? ""
                        : String.format(Locale.ROOT, "%.5f, %.5f", location.latitude(), location.longitude()));
        Button save = new Button(getTranslation("portfolio.location.save"), event -> save(standing.site(), field));
        save.setAriaLabel(
                getTranslation("portfolio.location.save-of", standing.site().name()));
        Div line = new Div(field, save);
        line.addClassName("plenum-grant");
        return line;
    }

    private void save(Site site, TextField field) {
        FieldProblem.clear(field);
        try {
            if (field.getValue().isBlank()) {
                locations.save(site, null, null);
            } else {
                SiteLocation location = LocationText.read(field.getValue());
                if (location == null) {
                    FieldProblem.show(field, getTranslation("portfolio.problem.location"));
                    return;
                }
                locations.save(site, location.latitude(), location.longitude());
            }
            Notification.show(getTranslation("portfolio.location.saved", site.name()));
            done.run();
        } catch (RequestProblem problem) {
            FieldProblem.show(field, getTranslation(problem.text(), problem.arguments()));
        } catch (DataAccessException away) {
            FieldProblem.show(field, getTranslation("portfolio.away"));
        }
    }
}
