package io.plenum.energy.ui.spending;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.plenum.energy.EnergyKind;
import io.plenum.energy.spending.CalendarPeriod.Span;
import io.plenum.energy.spending.ChangePart;
import io.plenum.energy.spending.ChangePart.Cause;
import io.plenum.energy.spending.KindChange;
import io.plenum.energy.spending.PeriodFigures;
import io.plenum.energy.spending.PeriodFigures.Measure;
import io.plenum.energy.spending.SpendingChange;
import io.plenum.energy.spending.SpendingChange.With;
import io.plenum.energy.ui.EnergyCard;
import io.plenum.energy.ui.EnergyFormatter;
import io.plenum.energy.ui.EnergyTable;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What changed from one period to this one: a waterfall of causes that add up to the difference. */
public class ChangesCard extends EnergyCard {

    private static final long serialVersionUID = 1L;

    private final transient SpendingChange change;
    private final transient EnergyAddress address;
    private final Measure by;
    private final transient FigureText text;

    /** In money and emissions all kinds together, in amounts the one of the address. */
    public ChangesCard(SpendingChange change, EnergyAddress address, EnergyFormatter words) {
        super(EnergyFormatter.text("energy.change"));
        this.change = change;
        this.address = address;
        KindChange alone = alone();
        this.by = alone != null ? Measure.AMOUNT : address.by() == Measure.AMOUNT ? Measure.COST : address.by();
        this.text = new FigureText(words);
        add(choices());
        List<KindChange> shown = alone == null ? change.bought() : List.of(alone);
        if (change.days() == 0) {
            addText(getTranslation("energy.change.running"));
        } else if (!known(shown)) {
            addText(getTranslation("energy.change.unknown", text.period(change.base())));
        } else if (alone == null) {
            show(shown, change.total(), EnergyKind.ELECTRICITY);
        } else {
            show(shown, alone.parts(), alone.kind());
        }
    }

    /** The kind of the address, where amounts of it are asked for or it has no others; null where all kinds together are meant. */
    private @Nullable KindChange alone() {
        KindChange kind = address.kind() == null ? null : change.of(address.kind());
        return kind != null && (address.by() == Measure.AMOUNT || !kind.bought()) ? kind : null;
    }

    private Div choices() {
        Div choices = new Div();
        choices.addClassName("plenum-switch");
        for (With with : With.values()) {
            if (isOffered(with)) {
                choices.add(PeriodBar.choice(
                        getTranslation("energy.change.with." + with + "."
                                + address.period().span()),
                        address.with(with).href(),
                        with == address.with()));
            }
        }
        return choices;
    }

    /** Of a year the period before is the year before. */
    private boolean isOffered(With with) {
        Span span = address.period().span();
        return with == With.PREVIOUS || span == Span.DAY || with == With.YEAR && span == Span.MONTH;
    }

    private static boolean known(List<KindChange> kinds) {
        return !kinds.isEmpty()
                && kinds.stream()
                        .allMatch(kind -> kind.before().share().isComparable()
                                && kind.now().share().isComparable());
    }

    private void show(List<KindChange> kinds, List<ChangePart> parts, EnergyKind unit) {
        double before = kinds.stream().mapToDouble(kind -> kind.before().of(by)).sum();
        double now = kinds.stream().mapToDouble(kind -> kind.now().of(by)).sum();
        ChangePart most = parts.stream()
                .max(Comparator.comparingDouble(part -> part.of(by) * Math.signum(now - before)))
                .orElse(null);
        addText(getTranslation(
                        now >= before ? "energy.change.more" : "energy.change.less",
                        text.period(change.period()),
                        text.value(by, unit, now),
                        text.value(by, unit, Math.abs(now - before)),
                        text.period(change.base()),
                        text.value(by, unit, before))
                + (most == null ? "" : " " + mostly(most, unit)));
        if (change.days() != change.baseDays() || change.period().end().isAfter(change.to())) {
            hint(getTranslation("energy.change.days", change.days(), change.baseDays()));
        }
        Waterfall waterfall = new Waterfall(getTranslation("energy.change"));
        waterfall.total(text.period(change.base()), before, text.value(by, unit, before));
        parts.stream()
                .filter(part -> Math.abs(part.of(by)) >= 0.005 || part.cause() == Cause.UNEXPLAINED)
                .forEach(part ->
                        waterfall.part(name(part.cause()), part.of(by), text.difference(by, unit, part.of(by))));
        waterfall.total(text.period(change.period()), now, text.value(by, unit, now));
        waterfall.draw();
        add(waterfall, new Details(getTranslation("energy.table"), table(kinds)), method(kinds));
    }

    private String mostly(ChangePart most, EnergyKind unit) {
        return getTranslation("energy.change.mostly", name(most.cause()), text.difference(by, unit, most.of(by)));
    }

    private String name(Cause cause) {
        return getTranslation(
                "energy.change." + cause + (cause == Cause.PRICE && by == Measure.CARBON ? ".carbon" : ""));
    }

    private EnergyTable table(List<KindChange> kinds) {
        EnergyTable table =
                new EnergyTable(getTranslation("energy.change"), "kind", "cause", "actual", "cost", "carbon");
        for (KindChange kind : kinds) {
            String name = EnergyFormatter.text("energy.kind." + kind.kind());
            row(table, name, text.period(change.base()), kind.kind(), kind.before());
            kind.parts()
                    .forEach(part -> table.row(
                            name,
                            getTranslation("energy.change." + part.cause()),
                            text.difference(Measure.AMOUNT, kind.kind(), part.amount()),
                            text.difference(Measure.COST, kind.kind(), part.cost()),
                            text.difference(Measure.CARBON, kind.kind(), part.carbon())));
            row(table, name, text.period(change.period()), kind.kind(), kind.now());
        }
        return table;
    }

    private void row(EnergyTable table, String name, String period, EnergyKind kind, PeriodFigures figures) {
        table.row(
                name,
                period,
                text.value(Measure.AMOUNT, kind, figures.amount()),
                text.value(Measure.COST, kind, figures.cost()),
                text.value(Measure.CARBON, kind, figures.carbon()));
    }

    /** What is meant by the causes, and how much of the figures was measured. */
    private Details method(List<KindChange> kinds) {
        Div told = new Div(new Paragraph(getTranslation("energy.change.scale")));
        for (KindChange kind : kinds) {
            told.add(new Paragraph(getTranslation(
                    "energy.change.data",
                    EnergyFormatter.text("energy.kind." + kind.kind()),
                    text.share(kind.now().share()),
                    text.share(kind.before().share()))));
            String weather = weather(kind);
            if (weather != null) {
                told.add(new Paragraph(weather));
            }
        }
        told.add(new Paragraph(getTranslation("energy.change.method")));
        told.add(new Paragraph(getTranslation("energy.change.actions", change.actions())));
        told.add(new Paragraph(new Anchor("faults", getTranslation("energy.change.faults"))));
        return new Details(getTranslation("energy.change.how"), told);
    }

    private @Nullable String weather(KindChange kind) {
        return kind.weatherKnown()
                ? null
                : "▲ " + getTranslation("energy.change.no-weather", EnergyFormatter.text("energy.kind." + kind.kind()));
    }
}
