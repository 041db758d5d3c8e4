package io.plenum.dashboard.ui.card;

import com.vaadin.flow.component.select.Select;
import io.plenum.access.kiosk.KioskPage;
import io.plenum.dashboard.card.Card;
import io.plenum.dashboard.card.CardFrame;
import io.plenum.dashboard.card.PlanCard;
import io.plenum.site.Floor;
import io.plenum.site.SiteModel;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which floor, and which layer of it. */
class PlanFields extends CardFields {

    private static final long serialVersionUID = 1L;

    private final Select<Floor> floor = new Select<>();
    private final Select<String> layer = new Select<>();

    PlanFields(CardFieldSources sources, @Nullable PlanCard card) {
        List<Floor> floors = floors(sources.model());
        floor.setLabel(getTranslation("dashboard.field.floor"));
        floor.setItems(floors);
        floor.setItemLabelGenerator(Floor::name);
        floor.setWidthFull();
        Floor known = card == null ? null : sources.model().floor(card.floor());
        if (known != null || !floors.isEmpty()) {
            floor.setValue(known == null ? floors.getFirst() : known);
        }
        layer.setLabel(getTranslation("dashboard.field.layer"));
        layer.setItems(KioskPage.LAYERS);
        layer.setItemLabelGenerator(name -> getTranslation("plan.layer." + name));
        layer.setWidthFull();
        layer.setValue(card == null ? KioskPage.LAYERS.getFirst() : card.layer());
        add(floor, layer);
    }

    /** From the lowest up. */
    static List<Floor> floors(SiteModel model) {
        return model.floors().stream()
                .sorted(Comparator.comparingInt(Floor::level))
                .toList();
    }

    @Override
    public Card card(CardFrame frame) {
        Floor chosen = floor.getValue();
        return new PlanCard(frame, chosen == null ? "" : chosen.key(), layer.getValue());
    }
}
