package io.plenum.twin.ui;

import com.vaadin.flow.component.html.Span;
import io.plenum.site.SiteAccess;
import io.plenum.twin.CurrentValues;
import io.plenum.uikit.HeaderItem;
import io.plenum.uikit.Polling;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says in the header how much of what is on the screens is live. */
@Configuration(proxyBeanMethods = false)
class HealthChip {

    @Bean
    HeaderItem dataHealth(SiteAccess models, CurrentValues values) {
        return () -> new Chip(models, values);
    }

    private static final class Chip extends Span {

        private static final long serialVersionUID = 1L;

        private final transient SiteAccess models;
        private final transient CurrentValues values;
        private String shown = "";

        Chip(SiteAccess models, CurrentValues values) {
            this.models = models;
            this.values = values;
            addClassName("plenum-chip");
            Polling.whileShown(this, this::refresh);
        }

        private void refresh() {
            PointCounts census = PointCounts.of(models.visible().points(), values);
            NumberFormat number = NumberFormat.getIntegerInstance(getLocale());
            List<String> troubles = new ArrayList<>();
            add(troubles, "twin.away", number, census.away());
            add(troubles, "twin.stale", number, census.stale());
            add(troubles, "twin.down", number, census.down());
            add(troubles, "twin.fault", number, census.fault());
            String live = getTranslation("twin.live", number.format(census.live()));
            show((census.complete() ? "● " : "◌ "), live, number.format(census.live()), String.join(" · ", troubles));
            setClassName("bad", !census.complete());
        }

        /** A phone has room for the troubles only, or for the bare number. */
        private void show(String sign, String live, String number, String troubles) {
            String all = sign + live + troubles;
            if (all.equals(shown)) {
                return;
            }
            shown = all;
            removeAll();
            Span wide = new Span(troubles.isEmpty() ? sign + live : sign + live + " · " + troubles);
            wide.addClassName("plenum-wide");
            Span narrow = new Span(troubles.isEmpty() ? number : sign + troubles);
            narrow.addClassName("plenum-narrow");
            add(wide, narrow);
        }

        private void add(List<String> words, String key, NumberFormat number, int count) {
            if (count > 0) {
                words.add(getTranslation(key, number.format(count)));
            }
        }
    }
}
