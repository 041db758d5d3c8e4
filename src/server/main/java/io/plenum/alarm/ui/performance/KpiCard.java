package io.plenum.alarm.ui.performance;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.plenum.alarm.performance.AlarmKpi;
import io.plenum.alarm.performance.KpiResult;
import io.plenum.alarm.performance.Performance;
import io.plenum.alarm.ui.AlarmFormatter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** One figure: what it is, what it should be at most, and what follows from it. */
class KpiCard extends Section {

    private static final long serialVersionUID = 1L;

    KpiCard(KpiResult figure, Performance found, AlarmFormatter formatter) {
        addClassName("plenum-card");
        String name = "alarms.target." + figure.target();
        Div value = new Div((figure.within() ? "✓ " : "▲ ") + value(figure.target(), figure.value(), formatter));
        value.addClassNames("big", figure.within() ? "plenum-good" : "plenum-alarm");
        Paragraph limit =
                new Paragraph(getTranslation("alarms.target.at-most", value(figure.target(), figure.limit(), formatter))
                        + " · " + getTranslation("alarms.source." + figure.target()));
        limit.addClassName("plenum-soft");
        add(new H2(getTranslation(name)), value, limit, new Paragraph(conclusion(figure, found, formatter)));
    }

    private static String value(AlarmKpi target, @Nullable Double value, AlarmFormatter formatter) {
        if (value == null) {
            return "–";
        }
        return switch (target) {
            case ACKNOWLEDGE_MEDIAN, ACKNOWLEDGE_P90 -> formatter.span(Duration.ofSeconds(Math.round(value * 60)));
            default -> formatter.number(value) + (target.percent() ? " %" : "");
        };
    }

    /** A sentence that says what the figure means here. */
    private String conclusion(KpiResult figure, Performance found, AlarmFormatter formatter) {
        if (figure.value() == null) {
            return getTranslation("alarms.conclusion.nothing");
        }
        String key = "alarms.conclusion." + figure.target() + (figure.within() ? ".good" : ".bad");
        return switch (figure.target()) {
            case WORST_TEN_MINUTES -> getTranslation(key, formatter.moment(found.worstAt()));
            case FLOOD_SHARE -> getTranslation(key, found.floods(), formatter.span(found.longestFlood()));
            case ACKNOWLEDGE_MEDIAN, ACKNOWLEDGE_P90 -> getTranslation(key, found.unacknowledged());
            default -> getTranslation(key);
        };
    }
}
