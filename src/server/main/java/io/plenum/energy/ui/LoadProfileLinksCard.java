package io.plenum.energy.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import io.plenum.energy.Meter;
import io.plenum.energy.MeterTree;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Links to the carpets and load duration curves of the meters' powers. */
class LoadProfileLinksCard extends EnergyCard {

    private static final long serialVersionUID = 1L;

    LoadProfileLinksCard(MeterTree tree, Instant from, Instant to) {
        super(EnergyFormatter.text("energy.look"));
        hint(getTranslation("energy.look.carpet"));
        Div list = new Div();
        list.addClassName("plenum-links");
        for (Meter meter : tree.all()) {
            if (meter.power() != null) {
                String point = URLEncoder.encode(meter.power().key(), StandardCharsets.UTF_8);
                String address = "trends?points=%s&from=%d&to=%d&carpet"
                        .formatted(point, from.toEpochMilli(), to.toEpochMilli());
                list.add(new Anchor(address, meter.name()));
            }
        }
        add(list);
    }
}
