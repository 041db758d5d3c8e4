package io.plenum.trend.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.orderedlayout.FlexLayout;
import com.vaadin.flow.component.select.Select;
import io.plenum.point.Point;
import io.plenum.point.PointSearch;
import io.plenum.point.time.IsoTime;
import io.plenum.tabular.DateOrder;
import io.plenum.tabular.DecimalMark;
import io.plenum.tabular.TableChoices;
import io.plenum.trend.exchange.ImportOptions;
import io.plenum.trend.exchange.SampleImportReport;
import io.plenum.trend.exchange.UnitConversion;
import io.plenum.uikit.ChoiceSelect;
import io.plenum.uikit.PointPicker;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** How a file is to be read: whose time it keeps, and to which points and from which units its columns go. */
class ImportSettings extends Div {

    private static final long serialVersionUID = 1L;

    /** More names than this are better renamed in the file. */
    private static final int MOST = 40;

    private final transient PointSearch search;
    private final ComboBox<String> zone = new ComboBox<>();
    private final ChoiceSelect<DateOrder> dates =
            new ChoiceSelect<>("ui.file.dates", DateOrder.values(), "31/03/2026", "03/31/2026", "26-03-31");
    private final ChoiceSelect<DecimalMark> decimal =
            new ChoiceSelect<>("ui.file.decimal", DecimalMark.values(), "1,234.5", "1.234,5");
    private final Checkbox skip = new Checkbox();
    private final Checkbox skipUnreadable = new Checkbox();
    private final Div mapping = new Div();
    private final Map<String, String> points = new HashMap<>();
    private final Map<String, String> units = new HashMap<>();

    ImportSettings(PointSearch search, ZoneId building) {
        this.search = search;
        zone.setLabel(getTranslation("trends.import.zone"));
        zone.setItems(zones(building));
        zone.setAllowCustomValue(true);
        zone.addCustomValueSetListener(event -> zone.setValue(event.getDetail()));
        zone.setValue(building.getId());
        zone.setHelperText(getTranslation("trends.import.zone-hint"));
        FlexLayout fields = new FlexLayout(zone, dates, decimal);
        fields.setFlexWrap(FlexLayout.FlexWrap.WRAP);
        fields.getStyle().set("gap", "12px");
        zone.setWidth("min(100%, 320px)");
        skip.setLabel(getTranslation("trends.import.skip"));
        skipUnreadable.setLabel(getTranslation("trends.import.skip-unreadable"));
        FlexLayout leftOut = new FlexLayout(skip, skipUnreadable);
        leftOut.setFlexWrap(FlexLayout.FlexWrap.WRAP);
        leftOut.getStyle().set("gap", "4px 20px").set("margin-top", "8px");
        add(fields, leftOut, mapping);
    }

    private static List<String> zones(ZoneId building) {
        List<String> zones = new ArrayList<>(List.of(building.getId(), "UTC", "+01:00", "+02:00", "-05:00"));
        new TreeSet<>(ZoneId.getAvailableZoneIds())
                .stream().filter(id -> !zones.contains(id)).forEach(zones::add);
        return zones;
    }

    void forget() {
        points.clear();
        units.clear();
        mapping.removeAll();
    }

    /** An unreadable zone is marked, and UTC stands in for it. */
    ImportOptions options() {
        return new ImportOptions(
                zoneId(),
                new TableChoices(dates.choice(), decimal.choice()),
                Map.copyOf(points),
                Map.copyOf(units),
                skip.getValue(),
                skipUnreadable.getValue(),
                false);
    }

    private ZoneId zoneId() {
        try {
            zone.setInvalid(false);
            return IsoTime.zone(zone.getValue() == null ? "UTC" : zone.getValue());
        } catch (DateTimeException e) {
            zone.setInvalid(true);
            zone.setErrorMessage(getTranslation("web.expected.zone"));
            return ZoneId.of("UTC");
        }
    }

    /** A row for each name of the file: first those that no point has. */
    void offer(SampleImportReport report) {
        mapping.removeAll();
        if (report.sources().isEmpty()) {
            return;
        }
        mapping.add(new Paragraph(getTranslation("trends.import.mapping")));
        Map<String, Point> known = new HashMap<>();
        search.matching("").forEach(point -> known.put(point.key(), point));
        report.sources().stream()
                .sorted((a, b) -> Boolean.compare(a.point() != null, b.point() != null))
                .limit(MOST)
                .forEach(source -> mapping.add(row(source, source.point() == null ? null : known.get(source.point()))));
        if (report.sources().size() > MOST) {
            mapping.add(new Paragraph(
                    getTranslation("trends.more-names", report.sources().size() - MOST)));
        }
    }

    private FlexLayout row(SampleImportReport.Source source, @Nullable Point known) {
        PointPicker point = new PointPicker(search);
        point.setLabel(source.name());
        point.setClearButtonVisible(true);
        point.setPlaceholder(getTranslation("trends.import.no-point"));
        if (known != null) {
            point.setValue(known);
        }
        point.setWidth("min(100%, 420px)");
        Select<String> unit = new Select<>();
        unit.setLabel(getTranslation("trends.import.unit"));
        unit.setWidth("120px");
        offerUnits(unit, known, source.unit());
        point.addValueChangeListener(event -> {
            Point chosen = event.getValue();
            points.put(source.name(), chosen == null ? "" : chosen.key());
            offerUnits(unit, chosen, null);
        });
        unit.addValueChangeListener(event -> {
            if (event.getValue() != null) {
                units.put(source.name(), event.getValue());
            }
        });
        FlexLayout row = new FlexLayout(point, unit);
        row.setFlexWrap(FlexLayout.FlexWrap.WRAP);
        row.getStyle().set("gap", "8px 12px").set("margin-bottom", "8px");
        return row;
    }

    private static void offerUnits(Select<String> unit, @Nullable Point point, @Nullable String given) {
        List<String> choices = point == null ? List.of() : new ArrayList<>(UnitConversion.choices(point.unit()));
        unit.setItems(choices);
        unit.setVisible(choices.size() > 1);
        if (point != null && !choices.isEmpty()) {
            unit.setValue(
                    given != null && choices.contains(given)
                            ? given
                            : point.unit().symbol());
        }
    }
}
