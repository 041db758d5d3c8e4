package io.plenum.simulation.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import io.plenum.simulation.WeatherChoice;
import io.plenum.simulation.store.ChangeField;
import io.plenum.simulation.store.WeatherKind;
import io.plenum.uikit.DateFields;
import io.plenum.web.RequestProblem;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which weather a scenario runs over. */
class WeatherFields extends Div {

    private static final long serialVersionUID = 1L;

    private static final int TWO_WEEKS = 14;

    private final Select<WeatherKind> kind = new Select<>();
    private final Select<String> file = new Select<>();
    private final DatePicker from = DateFields.day(getTranslation("simulation.weather.from"));
    private final DatePicker to = DateFields.day(getTranslation("simulation.weather.to"));
    private final Map<WeatherKind, List<ChangeValueField>> numbers = new EnumMap<>(WeatherKind.class);
    private final Paragraph about = new Paragraph(getTranslation("simulation.weather.WEATHER_YEAR.about"));
    private final transient @Nullable WeatherChoice known;

    /**
     * @param known as it is now; null for the last two weeks
     * @param files names of the weather files that there are
     * @param today the building's local date
     */
    WeatherFields(@Nullable WeatherChoice known, List<String> files, LocalDate today) {
        this.known = known;
        addClassName("plenum-form");
        WeatherKind present = known == null ? WeatherKind.OWN_PAST : WeatherKind.of(known);
        kind.setLabel(getTranslation("simulation.weather"));
        boolean offersFiles = !files.isEmpty() || present == WeatherKind.WEATHER_YEAR;
        kind.setItems(Arrays.stream(WeatherKind.values())
                .filter(one -> offersFiles || one != WeatherKind.WEATHER_YEAR)
                .toList());
        kind.setItemLabelGenerator(one -> getTranslation("simulation.weather." + one));
        kind.addClassName("whole");
        from.setMax(today);
        to.setMax(today);
        from.setValue(today.minusDays(TWO_WEEKS));
        to.setValue(today.minusDays(1));
        if (known instanceof WeatherChoice.OwnPast past) {
            from.setValue(past.from());
            to.setValue(past.to().minusDays(1));
        }
        files(files);
        add(kind, from, to, file, about);
        for (WeatherKind one : WeatherKind.values()) {
            List<ChangeField> fields = one.fields();
            List<ChangeValueField> row = IntStream.range(0, fields.size())
                    .mapToObj(i -> field(one, fields.get(i), i))
                    .toList();
            numbers.put(one, row);
            row.forEach(value -> add(value.component()));
        }
        kind.addValueChangeListener(change -> arrange());
        kind.setValue(present);
        arrange();
    }

    private void files(List<String> files) {
        file.setLabel(getTranslation("simulation.weather.WEATHER_YEAR.file"));
        file.setItems(files);
        file.addClassName("whole");
        about.addClassNames("plenum-soft", "whole");
        if (known instanceof WeatherChoice.WeatherYear(String name) && files.contains(name)) {
            file.setValue(name);
        } else if (!files.isEmpty()) {
            file.setValue(files.getFirst());
        }
    }

    private ChangeValueField field(WeatherKind one, ChangeField field, int place) {
        WeatherChoice present = known != null && WeatherKind.of(known) == one ? known : null;
        return new ChangeValueField(
                field,
                getTranslation("simulation.weather." + one + "." + field.name()),
                present == null ? field.preset() : WeatherKind.values(present).get(place));
    }

    private void arrange() {
        WeatherKind chosen = kind.getValue();
        from.setVisible(chosen == WeatherKind.OWN_PAST);
        to.setVisible(chosen == WeatherKind.OWN_PAST);
        file.setVisible(chosen == WeatherKind.WEATHER_YEAR);
        about.setVisible(chosen == WeatherKind.WEATHER_YEAR);
        numbers.forEach((one, row) -> row.forEach(value -> value.component().setVisible(one == chosen)));
    }

    /** @throws RequestProblem where something is not filled in */
    WeatherChoice weather() {
        return switch (kind.getValue()) {
            case OWN_PAST ->
                new WeatherChoice.OwnPast(
                        RequestProblem.present("weather.from", from.getValue()),
                        RequestProblem.present("weather.to", to.getValue()).plusDays(1));
            case WEATHER_YEAR -> new WeatherChoice.WeatherYear(RequestProblem.present("weather.file", file.getValue()));
            case SHIFTED_YEAR -> new WeatherChoice.ShiftedYear(number(0));
            case HEAT_WAVE_YEAR -> new WeatherChoice.HeatWaveYear(number(0), (int) Math.round(number(1)));
        };
    }

    private double number(int place) {
        return numbers.getOrDefault(kind.getValue(), List.of()).get(place).value("weather");
    }
}
