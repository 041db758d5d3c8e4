package io.plenum.energy.ui.spending;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import io.plenum.energy.benchmark.BenchmarkBand;
import io.plenum.energy.benchmark.BuildingUse;
import io.plenum.energy.benchmark.EnergyIntensity;
import io.plenum.energy.benchmark.EnergyIntensity.KindIntensity;
import io.plenum.energy.ui.EnergyCard;
import io.plenum.energy.ui.EnergyFormatter;
import io.plenum.energy.ui.EnergyTable;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Energy for each square metre and year, beside what buildings of the same use need. */
public class IntensityCard extends EnergyCard {

    private static final long serialVersionUID = 1L;

    /** @param chosen is given the use that somebody chooses; null for whoever may not */
    public IntensityCard(EnergyIntensity intensity, EnergyFormatter words, @Nullable Consumer<BuildingUse> chosen) {
        super(EnergyFormatter.text("energy.intensity"));
        if (intensity.area() > 0) {
            addText(getTranslation(
                    "energy.intensity.period",
                    intensity.first().toString(),
                    intensity.last().toString(),
                    words.number(intensity.area(), 0)));
        } else {
            add(new Paragraph(
                    new Span("▲ " + getTranslation("energy.intensity.no-area") + " "),
                    new Anchor("setup/model", getTranslation("energy.intensity.give-area"))));
        }
        EnergyTable table =
                new EnergyTable(getTranslation("energy.intensity"), "kind", "actual", "band", "verdict", "quality");
        FigureText text = new FigureText(words);
        intensity
                .kinds()
                .forEach(kind -> table.row(
                        EnergyFormatter.text("energy.kind." + kind.kind()),
                        Double.isFinite(kind.perArea()) ? words.number(kind.perArea(), 0) + " kWh/m²" : "–",
                        band(kind.band(), words),
                        verdict(kind),
                        text.share(kind.share())));
        add(table);
        sources(intensity);
        if (chosen != null) {
            add(choice(intensity, chosen));
        } else if (intensity.use() == null) {
            hint(getTranslation("energy.intensity.no-use"));
        }
    }

    private static String band(@Nullable BenchmarkBand band, EnergyFormatter words) {
        return band == null ? "–" : words.number(band.low(), 0) + " – " + words.number(band.high(), 0) + " kWh/m²";
    }

    private String verdict(KindIntensity kind) {
        BenchmarkBand band = kind.band();
        if (!kind.share().isComparable()) {
            return getTranslation("energy.intensity.unknown");
        }
        return band == null || !Double.isFinite(kind.perArea())
                ? "–"
                : getTranslation("energy.intensity.place." + band.place(kind.perArea()));
    }

    private void sources(EnergyIntensity intensity) {
        for (KindIntensity kind : intensity.kinds()) {
            BenchmarkBand band = kind.band();
            if (band != null) {
                String mark = band.own()
                        ? "◆ " + getTranslation("energy.band.own")
                        : band.confirmed()
                                ? "✓ " + getTranslation("energy.intensity.confirmed")
                                : "▲ " + getTranslation("energy.intensity.unconfirmed");
                hint(EnergyFormatter.text("energy.kind." + kind.kind()) + ": " + band.source() + ". " + mark);
            }
        }
    }

    private Select<BuildingUse> choice(EnergyIntensity intensity, Consumer<BuildingUse> chosen) {
        Select<BuildingUse> choice = new Select<>();
        choice.setLabel(getTranslation("energy.intensity.use"));
        choice.setItems(BuildingUse.values());
        choice.setItemLabelGenerator(use -> getTranslation("energy.use." + use));
        BuildingUse use = intensity.use();
        if (use != null) {
            choice.setValue(use);
        }
        choice.addValueChangeListener(event -> chosen.accept(event.getValue()));
        return choice;
    }
}
