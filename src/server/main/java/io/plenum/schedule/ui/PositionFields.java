package io.plenum.schedule.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.NumberField;
import io.plenum.schedule.plan.SitePosition;
import io.plenum.site.Site;
import io.plenum.web.RequestProblem;

/** Where a building is: for what depends on the sun. */
class PositionFields extends Details {

    private static final long serialVersionUID = 1L;

    private final NumberField latitude = degrees("schedules.latitude");
    private final NumberField longitude = degrees("schedules.longitude");
    private final Paragraph told = new Paragraph();

    PositionFields(SchedulePageContext context, Site site) {
        setSummaryText(getTranslation("schedules.position", site.name()));
        SitePosition known = context.schedules().position(site.key());
        if (known != null) {
            latitude.setValue(known.latitude());
            longitude.setValue(known.longitude());
        }
        told.getElement().setAttribute("role", "status");
        Button save = new Button(getTranslation("schedules.save"), click -> save(context, site));
        Div fields = new Div(latitude, longitude, save);
        fields.addClassName("plenum-grant");
        add(new Paragraph(getTranslation("schedules.position.hint")), fields, told);
    }

    private NumberField degrees(String label) {
        NumberField field = new NumberField(getTranslation(label));
        field.setSuffixComponent(new Span("°"));
        return field;
    }

    private void save(SchedulePageContext context, Site site) {
        Double north = latitude.getValue();
        Double east = longitude.getValue();
        try {
            context.schedules()
                    .position(
                            site.key(),
                            new SitePosition(north == null ? Double.NaN : north, east == null ? Double.NaN : east));
            told.setText(getTranslation("schedules.saved"));
        } catch (IllegalArgumentException none) {
            told.setText("▲ " + getTranslation("schedules.problem.position"));
        } catch (RequestProblem refused) {
            told.setText("▲ " + getTranslation(refused.text(), refused.arguments()));
        }
    }
}
