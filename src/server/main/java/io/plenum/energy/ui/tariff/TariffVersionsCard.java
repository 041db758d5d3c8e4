package io.plenum.energy.ui.tariff;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.plenum.energy.tariff.SiteTariffs;
import io.plenum.energy.tariff.TariffVersion;
import io.plenum.energy.ui.EnergyCard;
import io.plenum.energy.ui.EnergyFormatter;
import io.plenum.uikit.PlainTable;
import io.plenum.web.RequestProblem;
import java.util.List;
import java.util.function.Consumer;

/** From which day which tariffs hold. */
class TariffVersionsCard extends EnergyCard {

    private static final long serialVersionUID = 1L;

    private final transient TariffChanges changes;
    private final transient Consumer<TariffVersion> edit;
    private final Paragraph problem = new Paragraph();

    /** @param edit is given the version that is to be changed */
    TariffVersionsCard(
            SiteTariffs tariffs, EnergyFormatter words, Consumer<TariffVersion> edit, TariffChanges changes) {
        super(EnergyFormatter.text("energy.tariffs.versions"));
        this.edit = edit;
        this.changes = changes;
        List<TariffVersion> versions = tariffs.history().versions();
        hint(getTranslation("energy.tariffs.versions.hint"));
        if (versions.isEmpty()) {
            addText(getTranslation("energy.tariffs.versions.none"));
            return;
        }
        problem.addClassName("plenum-alarm");
        problem.getElement().setAttribute("role", "alert");
        PlainTable table = new PlainTable(
                "energy.tariffs.since", "energy.tariffs.entered", "energy.tariffs.by", "energy.closed.deeds");
        TariffVersion present = tariffs.history().version(tariffs.today());
        versions.reversed()
                .forEach(version -> table.row(
                        EnergyFormatter.since(version.since())
                                + (version.equals(present) ? " ● " + getTranslation("energy.tariffs.present") : ""),
                        words.moment(version.changed()),
                        version.changedBy(),
                        deeds(version)));
        add(table, problem);
    }

    private Span deeds(TariffVersion version) {
        Button change = new Button(getTranslation("energy.closed.change"), click -> edit.accept(version));
        Button remove =
                new Button(getTranslation("energy.tariffs.remove"), click -> changes.remove(version, this::refused));
        for (Button button : List.of(change, remove)) {
            button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            button.setAriaLabel(button.getText() + ": " + EnergyFormatter.since(version.since()));
        }
        return new Span(change, remove);
    }

    private void refused(RuntimeException refused) {
        problem.setText("▲ "
                + (refused instanceof RequestProblem one
                        ? getTranslation(one.text(), one.arguments())
                        : getTranslation("energy.tariffs.away")));
    }
}
