package io.plenum.serving.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import io.plenum.serving.ServingEditor;
import io.plenum.serving.SiteFigure;
import io.plenum.serving.ui.BacnetServerView.Attempt;
import io.plenum.site.Site;
import io.plenum.site.SiteModels;

/** Figures of sites that are no points: alarms, and the electricity of the day. */
class FigureChoice extends Section {

    private static final long serialVersionUID = 1L;

    FigureChoice(SiteModels models, ServingEditor editor, Attempt attempt) {
        addClassName("plenum-card");
        add(new H2(getTranslation("serving.figures")));
        for (Site site : models.current().sites()) {
            Div figures = new Div();
            figures.addClassName("plenum-links");
            for (SiteFigure figure : SiteFigure.values()) {
                String name = getTranslation("serving.figure." + figure);
                figures.add(new Button(
                        getTranslation("serving.figure-of", site.name(), name),
                        click -> attempt.at(() -> editor.addFigure(site.key(), figure, name))));
            }
            add(figures);
        }
    }
}
