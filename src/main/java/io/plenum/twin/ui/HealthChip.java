package io.plenum.twin.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Span;
import io.plenum.point.PointCatalog;
import io.plenum.twin.CurrentValues;
import io.plenum.ui.HeaderItem;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says in the header how much of what is on the screens is live. */
@Configuration(proxyBeanMethods = false)
class HealthChip {

    @Bean
    HeaderItem dataHealth(PointCatalog catalog, CurrentValues values) {
        return () -> new Chip(catalog, values);
    }

    private static final class Chip extends Span {

        private static final long serialVersionUID = 1L;

        private final transient PointCatalog catalog;
        private final transient CurrentValues values;

        Chip(PointCatalog catalog, CurrentValues values) {
            this.catalog = catalog;
            this.values = values;
            addClassName("plenum-chip");
        }

        @Override
        protected void onAttach(AttachEvent event) {
            refresh();
            event.getUI().addPollListener(poll -> refresh());
        }

        private void refresh() {
            Census census = Census.of(catalog.all(), values);
            NumberFormat number = NumberFormat.getIntegerInstance(getLocale());
            List<String> words = new ArrayList<>();
            words.add(getTranslation("twin.live", number.format(census.live())));
            add(words, "twin.stale", number, census.stale());
            add(words, "twin.down", number, census.down());
            add(words, "twin.fault", number, census.fault());
            String text = (census.complete() ? "● " : "◌ ") + String.join(" · ", words);
            if (!text.equals(getText())) {
                setText(text);
            }
            setClassName("bad", !census.complete());
        }

        private void add(List<String> words, String key, NumberFormat number, int count) {
            if (count > 0) {
                words.add(getTranslation(key, number.format(count)));
            }
        }
    }
}
