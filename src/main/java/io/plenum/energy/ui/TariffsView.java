package io.plenum.energy.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.HasLabel;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.tariff.Tariff;
import io.plenum.energy.tariff.TariffBook;
import io.plenum.energy.tariff.Tariffs;
import io.plenum.energy.weather.Outdoor;
import io.plenum.web.RequestProblem;
import jakarta.annotation.security.RolesAllowed;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** What energy costs and emits here. */
@Route("setup/tariffs")
@Menu(title = "energy.tariffs", order = 12.5)
@RolesAllowed("ADMINISTRATOR")
@CssImport("./energy/energy.css")
public class TariffsView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Tariffs tariffs;
    private final TextField currency = new TextField(getTranslation("energy.tariffs.currency"));
    private final DecimalField feedIn = new DecimalField(getTranslation("energy.tariffs.feed-in"));
    private final DecimalField demand = new DecimalField(getTranslation("energy.tariffs.demand"));
    private final Map<EnergyKind, TariffFields> fields = new EnumMap<>(EnergyKind.class);
    private final Paragraph assumed = new Paragraph("▲ " + getTranslation("energy.tariffs.assumed"));
    private final Paragraph problem = new Paragraph();

    TariffsView(Tariffs tariffs, Outdoor outdoor, EnergyReading reading) {
        this.tariffs = tariffs;
        addClassNames("plenum-page", "plenum-energy");
        TariffBook book = tariffs.book();
        Paragraph lead = new Paragraph(getTranslation("energy.tariffs.lead"));
        lead.addClassName("plenum-soft");
        assumed.addClassName("plenum-stale");
        assumed.setVisible(tariffs.isAssumed());
        problem.addClassName("plenum-alarm");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add(new H1(getTranslation("energy.tariffs")), lead, assumed, general(book));
        for (EnergyKind kind : EnergyKind.values()) {
            TariffFields one = new TariffFields(kind, book.tariff(kind));
            fields.put(kind, one);
            add(one);
        }
        Button save = new Button(getTranslation("energy.tariffs.save"), click -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(problem, new Div(save), new HourlyFiles(tariffs, outdoor, reading.words()));
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("energy.tariffs");
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
        if (unread != null) {
            mark(unread, ((HasValidation) unread).getErrorMessage());
            return;
        }
        try {
            Map<EnergyKind, Tariff> changed = new EnumMap<>(EnergyKind.class);
            fields.forEach((kind, one) -> changed.put(kind, one.value()));
            tariffs.save(new TariffBook(currency.getValue(), changed, feedIn.number(), demand.number()));
            assumed.setVisible(false);
            Notification.show(getTranslation("energy.tariffs.saved"));
        } catch (RequestProblem refused) {
            refuse(refused);
        } catch (DataAccessException away) {
            tell(getTranslation("energy.tariffs.away"));
        }
    }

    /** Marks the field at fault and says beside the button that nothing was kept. */
    private void refuse(RequestProblem refused) {
        String text = getTranslation(refused.text(), refused.arguments());
        String path = refused.field() == null ? "" : refused.field();
        Component at =
                switch (path) {
                    case "currency" -> currency;
                    case "feedIn" -> feedIn;
                    case "demandCharge" -> demand;
                    default -> field(path);
                };
        mark(at, text);
    }

    private void mark(@Nullable Component at, String text) {
        if (at instanceof HasValidation field) {
            field.setErrorMessage(text);
            field.setInvalid(true);
        }
        if (at instanceof Focusable<?> field) {
            field.focus();
        }
        String where = at instanceof HasLabel field ? field.getLabel() + ": " : "";
        tell(getTranslation("energy.tariffs.refused", where + text));
    }

    private @Nullable Component field(String path) {
        return fields.entrySet().stream()
                .filter(entry -> path.startsWith("tariffs." + entry.getKey() + "."))
                .map(entry -> entry.getValue().field(path.substring(("tariffs." + entry.getKey() + ".").length())))
                .findFirst()
                .orElse(null);
    }

    private void tell(String text) {
        problem.setText("▲ " + text);
        problem.setVisible(true);
    }
}
