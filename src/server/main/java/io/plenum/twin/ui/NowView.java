package io.plenum.twin.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.plenum.uikit.Displays;
import io.plenum.uikit.NowCard;
import io.plenum.uikit.Polling;
import jakarta.annotation.security.PermitAll;
import java.util.List;

/** Is the building all right? Each card answers one part of it. */
@Route("")
@Menu(title = "twin.now", order = 1)
@PermitAll
public class NowView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient BuildingNow building;
    private final transient Displays displays;
    private final AttentionCard attention;
    private final ZoneComfortCard comfort;

    NowView(BuildingNow building, Displays displays, PowerCards powers, List<NowCard> cards) {
        this.displays = displays;
        this.building = building;
        this.attention = new AttentionCard();
        this.comfort = new ZoneComfortCard();
        addClassName("plenum-page");
        Div grid = new Div(attention, comfort, powers.create());
        grid.addClassName("plenum-cards");
        cards.forEach(card -> grid.add(new NowSlot(card)));
        add(new H1(getTranslation("twin.now.question")), grid);
        Polling.whileShown(this, this::refresh);
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("twin.now");
    }

    private void refresh() {
        BuildingNow.BuildingStatus findings = building.look();
        attention.show(findings);
        comfort.show(findings, displays);
    }
}
