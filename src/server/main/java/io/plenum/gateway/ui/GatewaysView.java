package io.plenum.gateway.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.plenum.gateway.enrolment.GatewayEditor;
import io.plenum.gateway.enrolment.LinkReach;
import io.plenum.gateway.overview.GatewayOverview;
import io.plenum.gateway.overview.GatewayOverviews;
import io.plenum.uikit.Displays;
import io.plenum.uikit.Polling;
import io.plenum.uikit.empty.EmptyState;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every gateway: whether it is there, what waits in it, and by which certificate it comes in. New ones get their code here. */
@Route("setup/gateways")
@Menu(title = "gateway.title", order = 11)
@RolesAllowed("ENGINEER")
public class GatewaysView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient GatewayOverviews overviews;
    private final transient GatewayEditor editor;
    private final transient LinkReach reach;
    private final transient GatewayTexts texts;
    private final transient Map<String, GatewayCard> cards = new LinkedHashMap<>();
    private final Div list = new Div();

    GatewaysView(GatewayOverviews overviews, GatewayEditor editor, LinkReach reach, Displays displays, Clock clock) {
        this.overviews = overviews;
        this.editor = editor;
        this.reach = reach;
        texts = new GatewayTexts(this, displays, clock);
        addClassName("plenum-page");
        list.addClassName("plenum-page");
        list.getStyle().set("padding", "0");
        Button add = new Button(getTranslation("gateway.add"), click -> askForCode(null));
        add.getStyle().set("align-self", "start");
        Paragraph about = new Paragraph(getTranslation("gateway.about"));
        about.addClassName("plenum-soft");
        about.getStyle().set("margin", "0").set("max-width", "80ch");
        add(new H1(getTranslation("gateway.title")), about, add, list);
        Polling.whileShown(this, this::refresh);
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("gateway.title");
    }

    private void refresh() {
        List<GatewayOverview> all = overviews.all();
        if (!all.stream().map(GatewayOverview::name).toList().equals(List.copyOf(cards.keySet()))
                || list.getComponentCount() == 0) {
            renew(all);
        }
        for (GatewayOverview gateway : all) {
            GatewayCard card = cards.get(gateway.name());
            if (card != null) {
                card.show(gateway);
            }
        }
    }

    /** Cards stay as long as the gateways are the same: whoever reads or has opened one would lose the place at each refresh. */
    private void renew(List<GatewayOverview> all) {
        list.removeAll();
        cards.clear();
        for (GatewayOverview gateway : all) {
            GatewayCard card = new GatewayCard(gateway.name(), texts, new CardActions());
            cards.put(gateway.name(), card);
            list.add(card);
        }
        if (all.isEmpty()) {
            list.add(empty());
        }
    }

    private EmptyState empty() {
        return new EmptyState(getTranslation("gateway.empty"), getTranslation("gateway.empty-hint"));
    }

    private void askForCode(@Nullable GatewayOverview replaced) {
        new CodeDialog(editor, reach, texts, replaced).open();
    }

    /** What can be done with one. */
    private final class CardActions implements GatewayCard.Actions {

        @Override
        public void newCode(GatewayOverview gateway) {
            askForCode(gateway);
        }

        @Override
        public void revoke(GatewayOverview gateway) {
            String name = gateway.name();
            new ReasonDialog("gateway.revoke", name, reason -> editor.revoke(name, reason), GatewaysView.this::refresh)
                    .open();
        }

        @Override
        public void remove(GatewayOverview gateway) {
            String name = gateway.name();
            new ReasonDialog("gateway.remove", name, reason -> editor.remove(name, reason), GatewaysView.this::refresh)
                    .open();
        }
    }
}
