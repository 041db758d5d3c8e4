package io.plenum.dashboard;

import io.plenum.access.kiosk.KioskDashboards;
import io.plenum.dashboard.card.PlanCard;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What screens on walls may show: only what is shared anyway. */
@Component
public class SharedDashboards implements KioskDashboards {

    private final DashboardStore store;

    SharedDashboards(DashboardStore store) {
        this.store = store;
    }

    @Override
    public Map<Long, String> titles() {
        Map<Long, String> titles = new LinkedHashMap<>();
        store.visible("").stream()
                .filter(Dashboard::shared)
                .forEach(dashboard -> titles.put(dashboard.id(), dashboard.title()));
        return titles;
    }

    @Override
    public Set<String> floors(long dashboard) {
        Dashboard found = one(dashboard);
        return found == null
                ? Set.of()
                : found.cards().stream()
                        .filter(PlanCard.class::isInstance)
                        .map(card -> ((PlanCard) card).floor())
                        .collect(Collectors.toSet());
    }

    /** Null where there is none that is shared. */
    public @Nullable Dashboard one(long id) {
        Dashboard found = store.find(id);
        return found == null || !found.shared() ? null : found;
    }
}
