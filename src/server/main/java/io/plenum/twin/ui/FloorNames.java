package io.plenum.twin.ui;

import io.plenum.access.kiosk.KioskFloors;
import io.plenum.site.Floor;
import io.plenum.site.SiteModels;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The floors from the lowest up. */
@Component
class FloorNames implements KioskFloors {

    private final SiteModels models;

    FloorNames(SiteModels models) {
        this.models = models;
    }

    @Override
    public Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        models.current().floors().stream()
                .sorted(Comparator.comparingInt(Floor::level))
                .forEach(floor -> names.put(floor.key(), floor.name()));
        return names;
    }
}
