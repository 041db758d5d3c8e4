package io.plenum.twin.ui;

import io.plenum.site.Floor;
import io.plenum.site.SiteModel;
import io.plenum.twin.FloorPlanSettings;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** For plans with nothing to press: on dashboards and on walls. */
@Component
class QuietPlanSettings implements FloorPlanSettings {

    @Override
    public Record of(SiteModel model, Floor floor, Locale locale, ZoneId zone, boolean fahrenheit) {
        PlanConfig.ReaderSettings reader =
                new PlanConfig.ReaderSettings(locale.toLanguageTag(), zone.getId(), fahrenheit, Map.of());
        return PlanConfig.of(model, floor, PlanConfig.Asked.NOTHING, reader)
                .withElsewhere(Map.of())
                .withSources(Map.of())
                .withImportance(Map.of());
    }

    @Override
    public Map<String, String> texts(Locale locale) {
        return PlanTexts.in(locale);
    }
}
