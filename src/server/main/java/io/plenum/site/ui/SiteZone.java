package io.plenum.site.ui;

import io.plenum.site.SiteModels;
import io.plenum.uikit.BuildingZone;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** The zone of the model in force. */
@Component
class SiteZone implements BuildingZone {

    private final SiteModels models;

    SiteZone(SiteModels models) {
        this.models = models;
    }

    @Override
    public ZoneId zone() {
        return models.current().displayZone();
    }
}
