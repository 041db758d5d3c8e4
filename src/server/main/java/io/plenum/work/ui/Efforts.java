package io.plenum.work.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import io.plenum.work.WorkEffort;
import io.plenum.work.WorkSheet;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Objects;

/** Time and parts. */
class Efforts extends Section {

    private static final long serialVersionUID = 1L;

    Efforts(WorkSheet sheet, boolean may, OrderActions actions, ZoneId zone) {
        addClassNames("plenum-card", "plenum-scroll");
        setVisible(may || !sheet.efforts().isEmpty());
        int minutes = sheet.efforts().stream()
                .map(WorkEffort::minutes)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .sum();
        add(new H2(getTranslation("work.efforts", minutes / 60, minutes % 60)));
        if (!sheet.efforts().isEmpty()) {
            CardTable rows =
                    new CardTable("work.column.what", "work.column.note", "work.column.who", "work.column.when");
            sheet.efforts()
                    .forEach(effort -> rows.line(
                            new Span(what(effort)),
                            new Span(effort.note()),
                            new Span(effort.who()),
                            new Span(OrderFormatter.moment(effort.time(), zone, getLocale()))));
            add(rows);
        }
        if (may) {
            add(time(actions), part(actions));
        }
    }

    private String what(WorkEffort effort) {
        BigDecimal quantity = effort.quantity();
        return quantity == null
                ? getTranslation("work.minutes", effort.minutes())
                : quantity.stripTrailingZeros().toPlainString() + " × " + effort.part();
    }

    private Div time(OrderActions actions) {
        IntegerField minutes = new IntegerField(getTranslation("work.field.minutes"));
        TextField note = new TextField(getTranslation("work.column.note"));
        Button add = new Button(
                getTranslation("work.add-time"),
                event -> actions.run((orders, id) ->
                        orders.spend(id, Objects.requireNonNullElse(minutes.getValue(), 0), note.getValue())));
        return form(minutes, note, add);
    }

    private Div part(OrderActions actions) {
        BigDecimalField quantity = new BigDecimalField(getTranslation("work.field.quantity"));
        quantity.setValue(BigDecimal.ONE);
        TextField part = new TextField(getTranslation("work.field.part"));
        Button add = new Button(
                getTranslation("work.add-part"),
                event -> actions.run((orders, id) -> orders.use(
                        id, part.getValue(), Objects.requireNonNullElse(quantity.getValue(), BigDecimal.ZERO), "")));
        return form(quantity, part, add);
    }

    private static Div form(Component... fields) {
        Div form = new Div(fields);
        form.addClassName("plenum-line-form");
        return form;
    }
}
