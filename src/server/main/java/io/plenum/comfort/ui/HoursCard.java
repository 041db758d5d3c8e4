package io.plenum.comfort.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import io.plenum.comfort.SpaceScore;
import java.util.List;

/** When it was bad, stuffy, dry or damp, and where. */
class HoursCard extends Section {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 15;

    private final transient List<SpaceScore> rooms;
    private final transient ComfortFormatter words;
    private final double outdoor;
    private final Select<HourFigure> figure = new Select<>();
    private final Div map = new Div();

    /** @param rooms the worst first */
    HoursCard(List<SpaceScore> rooms, double outdoor, ComfortFormatter words) {
        this.rooms = rooms;
        this.words = words;
        this.outdoor = outdoor;
        addClassName("plenum-card");
        figure.setAriaLabel(getTranslation("comfort.figure"));
        figure.setItems(HourFigure.values());
        figure.setItemLabelGenerator(item -> getTranslation("comfort.figure." + item));
        figure.setWidth("15em");
        figure.setValue(HourFigure.BAD);
        figure.addValueChangeListener(event -> show());
        Div head = new Div(new H2(getTranslation("comfort.hours")), figure);
        head.addClassName("plenum-line");
        add(head, map);
        show();
    }

    private void show() {
        HourFigure shown = figure.getValue();
        List<SpaceScore> found = shown.of(rooms, outdoor);
        map.removeAll();
        if (found.isEmpty()) {
            map.add(new Paragraph(getTranslation("comfort.hours.none." + shown)));
            return;
        }
        Paragraph lead = new Paragraph(getTranslation("comfort.hours.lead." + shown));
        lead.addClassName("plenum-soft");
        List<SpaceScore> most = found.stream().limit(SHOWN).toList();
        map.add(lead, new HourMap(most, shown, outdoor, words));
        if (most.size() < found.size()) {
            map.add(new Paragraph(getTranslation("comfort.all-shown", most.size(), found.size())));
        }
    }
}
