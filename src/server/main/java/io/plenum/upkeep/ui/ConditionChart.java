package io.plenum.upkeep.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import io.plenum.upkeep.ConditionDay;
import io.plenum.upkeep.ConditionKind;
import io.plenum.upkeep.life.Outlook;
import io.plenum.upkeep.life.RemainingLife;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A figure week by week, its limit, and the interval in which it will likely pass it; sentences beside it say the same. */
@Tag("plenum-series-chart")
@JsModule("./energy/plenum-series-chart.ts")
class ConditionChart extends Component {

    private static final long serialVersionUID = 1L;

    /** A path over less is shown day by day. */
    private static final int FEW_DAYS = 60;

    /** Further ahead the past would be hardly seen. */
    private static final int FURTHEST_DAYS = 1000;

    private ConditionChart(Series data) {
        getElement().setPropertyBean("data", data);
    }

    /**
     * What it shows; the names are those of energy/series.ts.
     *
     * @param label what it is, for those who cannot see it
     * @param names of the steps
     * @param opens whether a step can be clicked
     */
    record Series(String label, String locale, String unit, List<String> names, List<Line> series, boolean opens) {}

    /**
     * A series.
     *
     * @param style {@code step}, {@code dash} or {@code line}
     * @param colour 0 to 7
     * @param values null where unknown
     */
    record Line(String style, String name, int colour, List<@Nullable Double> values) {}

    /** @param days at least one */
    static ConditionChart of(ConditionKind kind, List<ConditionDay> days, RemainingLife life, UpkeepFormatter words) {
        return new ConditionChart(series(kind, days, life, words));
    }

    static Series series(ConditionKind kind, List<ConditionDay> days, RemainingLife life, UpkeepFormatter words) {
        LocalDate first = days.getFirst().day();
        LocalDate last = days.getLast().day();
        LocalDate early = life.outlook() == Outlook.FORESEEN ? life.early() : null;
        LocalDate late = life.outlook() == Outlook.FORESEEN ? life.late() : null;
        LocalDate furthest = last.plusDays(FURTHEST_DAYS);
        LocalDate end = late == null || late.isBefore(last) ? last : late.isAfter(furthest) ? furthest : late;
        long span = ChronoUnit.DAYS.between(first, end);
        int step = span > FEW_DAYS ? 7 : 1;
        int steps = (int) (span / step) + 1;
        List<String> names = new ArrayList<>();
        List<@Nullable Double> limit = new ArrayList<>();
        List<@Nullable Double> passage = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            LocalDate from = first.plusDays((long) i * step);
            names.add(words.day(from));
            limit.add(kind.limit());
            boolean within =
                    early != null && late != null && !from.plusDays(step).isBefore(early) && !from.isAfter(late);
            passage.add(within ? (Double) kind.limit() : null);
        }
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("line", words.text("condition." + kind.key()), 0, means(days, first, step, steps)));
        lines.add(new Line("dash", words.text("upkeep.chart.limit"), 1, limit));
        if (early != null) {
            lines.add(new Line("step", words.text("upkeep.chart.passage"), 2, passage));
        }
        String unit = kind.unit().equals("1") ? "" : kind.unit();
        return new Series(
                words.text("upkeep.chart", words.text("condition." + kind.key())),
                words.locale().toLanguageTag(),
                unit,
                names,
                lines,
                false);
    }

    private static List<@Nullable Double> means(List<ConditionDay> days, LocalDate first, int step, int steps) {
        double[] sums = new double[steps];
        int[] counts = new int[steps];
        for (ConditionDay day : days) {
            int at = (int) (ChronoUnit.DAYS.between(first, day.day()) / step);
            sums[at] += day.value();
            counts[at]++;
        }
        List<@Nullable Double> means = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            means.add(counts[i] == 0 ? null : (Double) (Math.round(1000 * sums[i] / counts[i]) / 1000.0));
        }
        return means;
    }
}
