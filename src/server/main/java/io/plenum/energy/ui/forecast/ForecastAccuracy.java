package io.plenum.energy.ui.forecast;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.plenum.energy.forecast.Forecast;
import io.plenum.energy.model.forecast.ForecastModel;
import io.plenum.energy.model.forecast.ForecastModel.Method;
import io.plenum.energy.model.forecast.ForecastScore;
import io.plenum.energy.ui.EnergyFormatter;
import io.plenum.energy.ui.EnergyTable;
import io.plenum.energy.weather.TemperaturesAhead;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which of the guesses a forecast is, how each of them did, and which weather it assumes. */
class ForecastAccuracy extends Div {

    private static final long serialVersionUID = 1L;

    private final transient EnergyFormatter words;

    ForecastAccuracy(Forecast ahead, int end, EnergyFormatter words) {
        this.words = words;
        Method method = Objects.requireNonNull(ahead.method());
        ForecastScore score = ahead.score();
        addText(
                getTranslation(reason(method, score), ahead.days(), ForecastModel.LEAST_JUDGED_DAYS),
                method != Method.TREES);
        if (score != null) {
            hint(getTranslation("energy.forecast.judged", words.number(score.hours(), 0)));
            add(scores(method, score));
            if (method == Method.TREES) {
                hint(getTranslation("energy.forecast.inside", words.number(100 * score.inside(), 0)));
            }
        }
        if (method != Method.LAST_WEEK) {
            hint(weather(ahead.temperatures(), end));
        }
    }

    private static String reason(Method method, @Nullable ForecastScore score) {
        if (score == null) {
            return "energy.forecast.why.unjudged";
        }
        String why = "energy.forecast.why." + method;
        return method != Method.TREES && Double.isNaN(score.forecast()) ? why + ".short" : why;
    }

    private EnergyTable scores(Method method, ForecastScore score) {
        EnergyTable table = new EnergyTable(getTranslation("energy.forecast.scores"), "method", "error");
        table.addClassName("plenum-energy-scores");
        row(table, Method.TREES, score.forecast(), method);
        row(table, Method.BASELINE, score.towt(), method);
        row(table, Method.LAST_WEEK, score.lastWeek(), method);
        return table;
    }

    private void row(EnergyTable table, Method method, double error, Method chosen) {
        table.row(
                (method == chosen ? "● " : "") + ForecastBody.name(method),
                Double.isNaN(error)
                        ? getTranslation("energy.forecast.too-short")
                        : words.number(100 * error, 1) + " %");
    }

    private String weather(TemperaturesAhead temperatures, int end) {
        double[] shown = Arrays.stream(temperatures.celsius(), 0, end)
                .filter(Double::isFinite)
                .toArray();
        String source = temperatures.fromFile() == 0 ? "MEAN" : temperatures.assumed() == 0 ? "FILE" : "BOTH";
        return getTranslation(
                "energy.forecast.weather." + source,
                words.temperature(Arrays.stream(shown).min().orElse(Double.NaN)),
                words.temperature(Arrays.stream(shown).max().orElse(Double.NaN)),
                temperatures.fromFile());
    }

    private void addText(String text, boolean mark) {
        add(new Paragraph((mark ? "▲ " : "● ") + text));
    }

    private void hint(String text) {
        Paragraph hint = new Paragraph(text);
        hint.addClassName("plenum-soft");
        add(hint);
    }
}
