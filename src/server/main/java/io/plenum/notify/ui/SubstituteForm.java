package io.plenum.notify.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.select.Select;
import io.plenum.notify.OnCallConfiguration;
import io.plenum.notify.rota.Recipient;
import io.plenum.notify.rota.Substitute;
import io.plenum.uikit.DateFields;
import io.plenum.web.RequestProblem;
import org.jspecify.annotations.Nullable;

/** Somebody is away, somebody else is told instead. */
class SubstituteForm extends SetupDialog {

    private static final long serialVersionUID = 1L;

    private final transient OnCallConfiguration onCall;
    private final Select<Recipient> absent;
    private final Select<Recipient> instead;
    private final DatePicker first;
    private final DatePicker last;

    SubstituteForm(OnCallConfiguration onCall, Runnable done) {
        super("", done);
        this.onCall = onCall;
        setHeaderTitle(getTranslation("notify.substitutes.add"));
        absent = person("notify.field.absent");
        instead = person("notify.field.instead");
        first = DateFields.day(getTranslation("notify.field.first"));
        last = DateFields.day(getTranslation("notify.field.last"));
        rows(row(absent, instead, first, last));
    }

    private Select<Recipient> person(String label) {
        Select<Recipient> select = new Select<>();
        select.setLabel(getTranslation(label));
        select.setItems(onCall.recipients());
        select.setItemLabelGenerator(Recipient::name);
        return select;
    }

    @Override
    void save() {
        Recipient who = given(absent.getValue(), "absent");
        Recipient other = given(instead.getValue(), "instead");
        onCall.add(new Substitute(
                0, who.id(), other.id(), given(first.getValue(), "first"), given(last.getValue(), "last")));
    }

    private static <T> T given(@Nullable T value, String field) {
        if (value == null) {
            throw RequestProblem.of(field, "notify.problem.missing");
        }
        return value;
    }
}
