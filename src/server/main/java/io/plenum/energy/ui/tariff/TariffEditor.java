package io.plenum.energy.ui.tariff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.tariff.Tariff;
import io.plenum.energy.tariff.TariffBook;
import io.plenum.energy.ui.EnergyCard;
import io.plenum.energy.ui.TypedFields;
import io.plenum.web.RequestProblem;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tariffs to be entered, with the day from which they hold. */
class TariffEditor extends Div {

    private static final long serialVersionUID = 1L;

    private final transient TariffChanges changes;
    private final DatePicker since = TypedFields.day(getTranslation("energy.tariffs.from"));
    private final TextField currency = new TextField(getTranslation("energy.tariffs.currency"));
    private final DecimalField feedIn = new DecimalField(getTranslation("energy.tariffs.feed-in"));
    private final DecimalField demand = new DecimalField(getTranslation("energy.tariffs.demand"));
    private final Map<EnergyKind, TariffFields> fields = new EnumMap<>(EnergyKind.class);
    private final Paragraph problem = new Paragraph();

    TariffEditor(TariffBook book, LocalDate from, TariffChanges changes) {
        this.changes = changes;
        addClassName("plenum-active");
        since.setValue(from);
        since.setRequiredIndicatorVisible(true);
        since.setHelperText(getTranslation("energy.tariffs.from.hint"));
        problem.addClassName("plenum-alarm");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add(general(book));
        for (EnergyKind kind : EnergyKind.values()) {
            TariffFields one = new TariffFields(kind, book.tariff(kind));
            fields.put(kind, one);
            add(one);
        }
        Button save = new Button(getTranslation("energy.tariffs.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div form = new Div(since);
        form.addClassName("plenum-form");
        add(new EnergyCard(getTranslation("energy.tariffs.when"), form, problem, save));
    }

    private EnergyCard general(TariffBook book) {
        currency.setValue(book.currency());
        currency.setMaxLength(3);
        feedIn.show(book.feedIn());
        demand.show(book.demandCharge());
        Div form = new Div(currency, feedIn, demand);
        form.addClassName("plenum-form");
        return new EnergyCard(getTranslation("energy.tariffs.general"), form);
    }

    private void save() {
        problem.setVisible(false);
        Component unread = TypedFields.unread(this);
        LocalDate day = since.getValue();
        if (unread != null) {
            mark(unread, ((HasValidation) unread).getErrorMessage());
        } else if (day == null) {
            mark(since, getTranslation("energy.problem.day"));
        } else {
            Map<EnergyKind, Tariff> changed = new EnumMap<>(EnergyKind.class);
            fields.forEach((kind, one) -> changed.put(kind, one.value()));
            changes.save(
                    new TariffBook(currency.getValue(), changed, feedIn.number(), demand.number()), day, this::refused);
        }
    }

    private void refused(RuntimeException refused) {
        if (refused instanceof RequestProblem one) {
            mark(component(one.field() == null ? "" : one.field()), getTranslation(one.text(), one.arguments()));
        } else {
            showProblem(getTranslation("energy.tariffs.away"));
        }
    }

    /** The field at fault. */
    private @Nullable Component component(String path) {
        return switch (path) {
            case "from" -> since;
            case "currency" -> currency;
            case "feedIn" -> feedIn;
            case "demandCharge" -> demand;
            default -> field(path);
        };
    }

    /** Marks it and says beside the button that nothing was kept. */
    private void mark(@Nullable Component at, String text) {
        if (at instanceof HasValidation field) {
            field.setErrorMessage(text);
            field.setInvalid(true);
        }
        if (at instanceof Focusable<?> field) {
            field.focus();
        }
        String where = at instanceof HasLabel field ? field.getLabel() + ": " : "";
        showProblem(getTranslation("energy.tariffs.refused", where + text));
    }

    private @Nullable Component field(String path) {
        return fields.entrySet().stream()
                .filter(entry -> path.startsWith("tariffs." + entry.getKey() + "."))
                .map(entry -> entry.getValue().field(path.substring(("tariffs." + entry.getKey() + ".").length())))
                .findFirst()
                .orElse(null);
    }

    private void showProblem(String text) {
        problem.setText("▲ " + text);
        problem.setVisible(true);
    }
}
