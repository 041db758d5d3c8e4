package io.plenum.twin.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.plenum.uikit.BuildingZone;
import io.plenum.uikit.HeaderItem;
import io.plenum.uikit.Polling;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Says on every page that the building is a simulated one, and what its own clock shows; nothing where the building is real. */
@Configuration(proxyBeanMethods = false)
class DemoChip {

    @Bean
    @Order(0)
    HeaderItem demoBuilding(DemoClock clock, BuildingZone zone) {
        return () -> new Chip(clock, zone);
    }

    /** As {@code 1 d 7 h 45 min}. */
    static String distance(Duration ahead) {
        Duration length = ahead.abs();
        List<String> parts = new ArrayList<>();
        add(parts, length.toDays(), "d");
        add(parts, length.toHoursPart(), "h");
        add(parts, length.toMinutesPart(), "min");
        return String.join(" ", parts);
    }

    private static void add(List<String> parts, long count, String unit) {
        if (count > 0) {
            parts.add(count + " " + unit);
        }
    }

    private static final class Chip extends NativeButton {

        private static final long serialVersionUID = 1L;

        private final transient DemoClock clock;
        private final transient BuildingZone zone;
        private final Span time = new Span();

        Chip(DemoClock clock, BuildingZone zone) {
            this.clock = clock;
            this.zone = zone;
            Span label = new Span(getTranslation("twin.demo"));
            Span wide = new Span(new Span(" · "), time);
            wide.addClassName("plenum-wide");
            add(label, wide);
            addClassName("plenum-chip");
            setVisible(clock.isDemo());
            addClickListener(click -> explain());
            Polling.whileShown(this, this::refresh);
        }

        private void refresh() {
            Duration ahead = clock.ahead();
            // What differs by months is no day of this week.
            String pattern = ahead.abs().toDays() > 6 ? "d MMM HH:mm" : "EEE HH:mm";
            time.setText(shown(ahead, pattern));
        }

        private String shown(Duration ahead, String pattern) {
            ZonedDateTime now = Instant.now().plus(ahead).atZone(zone.zone());
            return DateTimeFormatter.ofPattern(pattern, getLocale()).format(now);
        }

        private void explain() {
            Duration ahead = clock.ahead();
            Dialog dialog = new Dialog(getTranslation("twin.demo.title"));
            dialog.add(new Paragraph(getTranslation("twin.demo.simulated")));
            dialog.add(new Paragraph(
                    ahead.isZero()
                            ? getTranslation("twin.demo.right")
                            : getTranslation(
                                    ahead.isNegative() ? "twin.demo.behind" : "twin.demo.ahead",
                                    distance(ahead),
                                    shown(ahead, "EEEE, d MMMM, HH:mm"))));
            dialog.add(new Paragraph(getTranslation("twin.demo.other")));
            dialog.setMaxWidth("32rem");
            dialog.getFooter().add(new Button(getTranslation("ui.close"), click -> dialog.close()));
            dialog.open();
        }
    }
}
