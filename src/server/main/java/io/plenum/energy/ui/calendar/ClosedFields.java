package io.plenum.energy.ui.calendar;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.plenum.energy.calendar.ClosedPeriod;
import io.plenum.energy.ui.EnergyCard;
import io.plenum.energy.ui.EnergyFormatter;
import io.plenum.energy.ui.TypedFields;
import io.plenum.web.RequestProblem;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** A closed period to be entered or changed. */
class ClosedFields extends EnergyCard {

    private static final long serialVersionUID = 1L;

    private final transient BiConsumer<ClosedPeriod, @Nullable ClosedPeriod> keep;
    private final DatePicker from = TypedFields.day(getTranslation("energy.closed.first"));
    private final DatePicker to = TypedFields.day(getTranslation("energy.closed.last"));
    private final TextField name = new TextField(getTranslation("energy.tariffs.name"));
    private final Button save = new Button(getTranslation("energy.closed.add"), click -> save());
    private final Button cancel = new Button(getTranslation("energy.closed.cancel"), click -> clear());
    private final Paragraph problem = new Paragraph();
    private transient @Nullable ClosedPeriod edited;

    /** @param keep is given the period, and the one that it replaces */
    ClosedFields(BiConsumer<ClosedPeriod, @Nullable ClosedPeriod> keep) {
        super(EnergyFormatter.text("energy.closed.enter"));
        this.keep = keep;
        name.setMaxLength(100);
        from.addValueChangeListener(change -> to.setMin(change.getValue()));
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        problem.addClassName("plenum-alarm");
        problem.getElement().setAttribute("role", "alert");
        Div form = new Div(from, to, name);
        form.addClassName("plenum-form");
        Div deeds = new Div(save, cancel);
        deeds.addClassName("plenum-links");
        add(form, problem, deeds);
        clear();
    }

    void edit(ClosedPeriod period) {
        clear();
        edited = period;
        from.setValue(period.from());
        to.setValue(period.to());
        name.setValue(period.name());
        save.setText(getTranslation("energy.closed.save"));
        cancel.setVisible(true);
        name.focus();
        getElement().callJsFunction("scrollIntoView");
    }

    private void clear() {
        edited = null;
        from.clear();
        to.clear();
        name.clear();
        from.setInvalid(false);
        to.setInvalid(false);
        problem.setVisible(false);
        save.setText(getTranslation("energy.closed.add"));
        cancel.setVisible(false);
    }

    private void save() {
        // on a phone a day that is focused opens its calendar over what is wrong with it
        if (TypedFields.unread(this) != null) {
            return;
        }
        LocalDate first = from.getValue();
        from.setInvalid(first == null);
        if (first == null) {
            from.setErrorMessage(getTranslation("energy.closed.problem.first"));
            return;
        }
        try {
            keep.accept(
                    new ClosedPeriod(first, Objects.requireNonNullElse(to.getValue(), first), name.getValue()), edited);
            clear();
        } catch (RequestProblem | DataAccessException refused) {
            showProblem(refused);
        }
    }

    void showProblem(RuntimeException refused) {
        String text = refused instanceof RequestProblem one
                ? getTranslation(one.text(), one.arguments())
                : getTranslation("energy.tariffs.away");
        problem.setText("▲ " + text);
        problem.setVisible(true);
    }
}
