package io.plenum.simulation.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.plenum.simulation.WeatherChoice;
import io.plenum.simulation.store.ChangeField;
import io.plenum.simulation.store.WeatherKind;
import io.plenum.uikit.DateFields;
import io.plenum.web.RequestProblem;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which weather a scenario runs over. */
class WeatherFields extends Div {

    private static final long serialVersionUID = 1L;

    private static final int TWO_WEEKS = 14;
    private static final List<WeatherKind> OFFERED =
            List.of(WeatherKind.OWN_PAST, WeatherKind.SHIFTED_YEAR, WeatherKind.HEAT_WAVE_YEAR);

    private final Select<WeatherKind> kind = new Select<>();
    private final DatePicker from = DateFields.day(getTranslation("simulation.weather.from"));
    private final DatePicker to = DateFields.day(getTranslation("simulation.weather.to"));
    private final Map<WeatherKind, List<ChangeValueField>> numbers = new EnumMap<>(WeatherKind.class);
    private final transient @Nullable WeatherChoice known;

    /**
     * @param known as it is now; null for the last two weeks
     * @param today the building's local date
     */
    WeatherFields(@Nullable WeatherChoice known, LocalDate today) {
        this.known = known;
        addClassName("plenum-form");
        WeatherKind present = known == null ? WeatherKind.OWN_PAST : WeatherKind.of(known);
        kind.setLabel(getTranslation("simulation.weather"));
        kind.setItems(OFFERED.contains(present) ? OFFERED : List.of(WeatherKind.values()));
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
        add(kind, from, to);
        for (WeatherKind one : OFFERED) {
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
        numbers.forEach((one, row) -> row.forEach(value -> value.component().setVisible(one == chosen)));
    }

    /** @throws RequestProblem where something is not filled in */
    WeatherChoice weather() {
        return switch (kind.getValue()) {
            case OWN_PAST ->
                new WeatherChoice.OwnPast(
                        RequestProblem.present("weather.from", from.getValue()),
                        RequestProblem.present("weather.to", to.getValue()).plusDays(1));
            case WEATHER_YEAR -> RequestProblem.present("weather", known);
            case SHIFTED_YEAR -> new WeatherChoice.ShiftedYear(number(0));
            case HEAT_WAVE_YEAR -> new WeatherChoice.HeatWaveYear(number(0), (int) Math.round(number(1)));
        };
    }

    private double number(int place) {
        return numbers.getOrDefault(kind.getValue(), List.of()).get(place).value("weather");
    }
}
