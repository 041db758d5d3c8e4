package io.plenum.dayahead.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Series over the quarters of an hour of a day; a table beside it tells the same. */
@Tag("plenum-series-chart")
@JsModule("./energy/plenum-series-chart.ts")
class QuarterChart extends Component {

    private static final long serialVersionUID = 1L;

    /** Of a unit: a price has hundredths of a cent. */
    private static final double PARTS = 10_000;

    QuarterChart(DaySeries data) {
        getElement().setPropertyBean("data", data);
    }

    /**
     * What it shows; the names are those of energy/series.ts.
     *
     * @param label what it is, for those who cannot see it
     * @param names of the steps
     * @param opens whether a step can be clicked
     */
    record DaySeries(
            String label, String locale, String unit, List<String> names, List<DayLine> series, boolean opens) {}

    /**
     * A series.
     *
     * @param style {@code step}, {@code dash}, {@code line} or {@code bar}
     * @param colour 0 to 7
     * @param values null where unknown
     */
    record DayLine(String style, String name, int colour, List<@Nullable Double> values) {

        static DayLine of(String style, String name, int colour, double[] values) {
            List<@Nullable Double> known = new ArrayList<>();
            for (double value : values) {
                known.add(Double.isFinite(value) ? (Double) (Math.round(value * PARTS) / PARTS) : null);
            }
            return new DayLine(style, name, colour, known);
        }
    }
}
