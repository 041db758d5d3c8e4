package io.plenum.twin;

import io.plenum.site.Floor;
import io.plenum.site.SiteModel;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;

/** What the plan of a floor in the browser is told once, for modules that show plans among other things. */
public interface FloorPlanSettings {

    /**
     * Without texts, and without what lies beyond the floor or says where its values come from.
     *
     * @param zone in which times are shown
     * @param fahrenheit whether temperatures are shown in °F
     * @return to be sent as JSON
     */
    Record of(SiteModel model, Floor floor, Locale locale, ZoneId zone, boolean fahrenheit);

    /** The words of the plan; the same for all floors. */
    Map<String, String> texts(Locale locale);
}
