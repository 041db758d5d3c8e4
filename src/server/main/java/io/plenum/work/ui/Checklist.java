package io.plenum.work.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.plenum.work.WorkStep;
import java.util.List;

/** What to do, step by step. */
class Checklist extends Section {

    private static final long serialVersionUID = 1L;

    Checklist(List<WorkStep> steps, boolean may, OrderActions actions) {
        addClassName("plenum-card");
        setVisible(!steps.isEmpty());
        long done = steps.stream().filter(step -> step.done() != null).count();
        add(new H2(getTranslation("work.checklist", done, steps.size())));
        for (WorkStep step : steps) {
            Checkbox box = new Checkbox(step.text(), step.done() != null);
            box.setReadOnly(!may);
            box.addValueChangeListener(
                    event -> actions.run((orders, id) -> orders.tick(id, step.number(), event.getValue())));
            Div line = new Div(box);
            if (step.doneBy() != null) {
                Span by = new Span(" " + step.doneBy());
                by.addClassName("plenum-soft");
                line.add(by);
            }
            add(line);
        }
    }
}
