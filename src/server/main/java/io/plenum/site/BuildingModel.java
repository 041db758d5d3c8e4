package io.plenum.site;

import java.time.ZoneId;

/**
 * The model of one site alone. Whatever belongs to a building (its energy, tariffs, weather, comfort, recommendations, reports) is computed
 * from this, so that nothing of another site can get into its figures.
 */
public interface BuildingModel extends SiteModel {

    Site site();

    /** The zone of the building's own clock. */
    default ZoneId zone() {
        return site().zone();
    }
}
