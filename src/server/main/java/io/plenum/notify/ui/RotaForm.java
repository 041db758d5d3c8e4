package io.plenum.notify.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.plenum.notify.OnCallConfiguration;
import io.plenum.notify.rota.Rota;
import io.plenum.point.time.IsoTime;
import io.plenum.web.RequestProblem;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Adds a rota or changes one: its hours, and the days that count as Sundays. */
class RotaForm extends SetupDialog {

    private static final long serialVersionUID = 1L;

    private final transient OnCallConfiguration onCall;
    private final transient @Nullable Rota before;
    private final TextField name = new TextField();
    private final ComboBox<String> zone;
    private final TextArea holidays = new TextArea();
    private final Div shifts = new Div();
    private final List<ShiftRow> rows = new ArrayList<>();

    RotaForm(OnCallConfiguration onCall, ZoneId building, @Nullable Rota before, Runnable done) {
        super("", done);
        this.onCall = onCall;
        this.before = before;
        setHeaderTitle(before == null ? getTranslation("notify.rotas.add") : before.name());
        name.setLabel(getTranslation("notify.field.name"));
        name.setValue(before == null ? "" : before.name());
        zone = FormFields.zone(before == null ? building : before.zone());
        holidays.setLabel(getTranslation("notify.field.holidays"));
        holidays.setHelperText(getTranslation("notify.field.holidays-hint"));
        holidays.setValue(before == null ? "" : words(before.holidays()));
        holidays.setWidthFull();
        if (before == null) {
            addShift(null);
        } else {
            before.shifts().forEach(this::addShift);
        }
        Button more = new Button(getTranslation("notify.rotas.shift"), click -> addShift(null));
        rows(row(name, zone), shifts, more, holidays);
    }

    private void addShift(Rota.@Nullable Shift shift) {
        ShiftRow row = new ShiftRow(onCall.recipients(), shift);
        row.onRemove(() -> {
            rows.remove(row);
            shifts.remove(row);
        });
        rows.add(row);
        shifts.add(row);
    }

    private static String words(Map<LocalDate, String> days) {
        return new TreeMap<>(days)
                .entrySet().stream()
                        .map(day -> day.getKey() + " " + day.getValue())
                        .collect(Collectors.joining("\n"));
    }

    private static Map<LocalDate, String> days(String words) {
        Map<LocalDate, String> days = new TreeMap<>();
        for (String line : words.lines().filter(l -> !l.isBlank()).toList()) {
            String[] parts = line.strip().split("\\s+", 2);
            try {
                days.put(IsoTime.day(parts[0]), parts.length > 1 ? parts[1] : parts[0]);
            } catch (DateTimeException notADay) {
                throw RequestProblem.of("holidays", "notify.problem.holidays");
            }
        }
        return days;
    }

    @Override
    void save() {
        onCall.save(new Rota(
                before == null ? 0 : before.id(),
                name.getValue().strip(),
                ZoneId.of(zone.getValue() == null ? "UTC" : zone.getValue()),
                rows.stream().map(ShiftRow::shift).toList(),
                days(holidays.getValue())));
    }
}
