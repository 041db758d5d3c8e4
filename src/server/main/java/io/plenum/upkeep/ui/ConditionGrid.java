package io.plenum.upkeep.ui;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.plenum.site.Site;
import io.plenum.site.SiteModel;
import io.plenum.uikit.GridHeight;
import io.plenum.upkeep.ConditionKind;
import io.plenum.upkeep.plan.PlanItem;
import io.plenum.upkeep.plan.Prognosis;
import io.plenum.upkeep.plan.TrackRecord;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** All figures that are followed, the most worn first. */
class ConditionGrid extends Section {

    private static final long serialVersionUID = 1L;

    private final Grid<PlanItem> grid = new Grid<>();

    ConditionGrid(UpkeepContext context, Site site, List<PlanItem> items) {
        UpkeepFormatter words = context.words(site, getLocale());
        SiteModel model = context.model();
        Map<String, ConditionKind> kinds = context.kinds(site);
        Map<String, TrackRecord> records = new HashMap<>();
        items.forEach(item -> records.computeIfAbsent(
                item.prognosis().kind(), kind -> context.plan().record(site, kind)));
        addClassName("plenum-card");
        Paragraph hint = new Paragraph(getTranslation("upkeep.all.hint"));
        hint.addClassName("plenum-soft");
        add(new H2(getTranslation("upkeep.all", items.size())), hint, grid);
        grid.addComponentColumn(item -> new Anchor(
                        UpkeepView.ADDRESS + "/" + item.prognosis().equipment(),
                        model.placeName(item.prognosis().equipment())))
                .setHeader(getTranslation("upkeep.column.equipment"))
                .setComparator(Comparator.comparing(
                        item -> model.placeName(item.prognosis().equipment())));
        grid.addColumn(item -> getTranslation("condition." + item.prognosis().kind()))
                .setHeader(getTranslation("upkeep.column.figure"))
                .setSortable(true);
        grid.addColumn(item -> worn(words, item.prognosis(), kinds))
                .setHeader(getTranslation("upkeep.column.condition"))
                .setComparator(Comparator.comparingDouble(ConditionGrid::worn));
        grid.addColumn(item -> words.expected(item.prognosis().life()))
                .setHeader(getTranslation("upkeep.column.expected"))
                .setComparator(Comparator.comparing(ConditionGrid::likely));
        grid.addColumn(item -> words.record(
                        Objects.requireNonNull(records.get(item.prognosis().kind()))))
                .setHeader(getTranslation("upkeep.column.record"))
                .setFlexGrow(2);
        grid.getColumns().forEach(column -> column.setAutoWidth(true).setResizable(true));
        grid.setItems(items.stream()
                .sorted(Comparator.<PlanItem>comparingDouble(item -> -worn(item)))
                .toList());
        grid.getElement().setAttribute("aria-label", getTranslation("upkeep.all", items.size()));
        GridHeight.fit(grid, items.size(), "520px");
    }

    private static String worn(UpkeepFormatter words, Prognosis one, Map<String, ConditionKind> kinds) {
        return words.worn(one.life(), one.value(), kinds.get(one.equipment() + "/" + one.kind()));
    }

    /** What nobody knows stands last. */
    private static double worn(PlanItem item) {
        return item.prognosis().value() == null ? -1 : item.prognosis().life().worn();
    }

    private static LocalDate likely(PlanItem item) {
        LocalDate middle = item.prognosis().life().middle();
        return item.prognosis().life().isKnown() ? Objects.requireNonNullElse(middle, LocalDate.MAX) : LocalDate.MAX;
    }
}
