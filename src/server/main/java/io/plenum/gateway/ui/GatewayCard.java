package io.plenum.gateway.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.plenum.gateway.overview.GatewayCondition;
import io.plenum.gateway.overview.GatewayOverview;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** One gateway. Its parts stay where they are while it is shown. */
class GatewayCard extends Section {

    private static final long serialVersionUID = 1L;

    /** What can be done with it. */
    interface Actions {

        void newCode(GatewayOverview gateway);

        void revoke(GatewayOverview gateway);

        void remove(GatewayOverview gateway);
    }

    private final transient GatewayTexts texts;
    private final transient Actions actions;
    private final Span state = new Span();
    private final FactList facts = new FactList(
            "gateway.fact.place",
            "gateway.fact.kinds",
            "gateway.fact.version",
            "gateway.fact.backlog",
            "gateway.fact.lost",
            "gateway.fact.clock",
            "gateway.fact.certificate",
            "gateway.fact.revoked",
            "gateway.fact.process",
            "gateway.fact.refused",
            "gateway.fact.network",
            "gateway.fact.error");
    private final Div connections = new Div();
    private final Button newCode;
    private final Button revoke;
    private final Button remove;
    private transient @Nullable GatewayOverview shown;
    private transient List<String> linked = List.of();

    GatewayCard(String name, GatewayTexts texts, Actions actions) {
        this.texts = texts;
        this.actions = actions;
        addClassName("plenum-card");
        setId("gateway-" + name);
        newCode = button("gateway.new-code", Actions::newCode);
        revoke = button("gateway.revoke", Actions::revoke);
        remove = button("gateway.remove", Actions::remove);
        Div buttons = new Div(newCode, revoke, remove);
        buttons.addClassName("plenum-links");
        connections.addClassName("plenum-links");
        facts.getStyle().set("margin", "10px 0");
        buttons.getStyle().set("margin-top", "10px");
        add(new H2(name), state, facts, connections, buttons);
    }

    private Button button(String text, BiConsumer<Actions, GatewayOverview> action) {
        return new Button(
                getTranslation(text), click -> action.accept(actions, Objects.requireNonNull(shown, "nothing shown")));
    }

    void show(GatewayOverview gateway) {
        shown = gateway;
        GatewayCondition condition = gateway.condition();
        state.setText(texts.state(gateway));
        state.setClassName(GatewayTexts.style(condition));
        facts.show("gateway.fact.place", texts.place(gateway));
        facts.show("gateway.fact.kinds", texts.kinds(gateway));
        facts.show("gateway.fact.version", texts.version(gateway));
        facts.show(
                "gateway.fact.backlog", texts.backlog(gateway), gateway.buffer().isInTrouble());
        facts.show("gateway.fact.lost", texts.lost(gateway), gateway.buffer().dropped() > 0);
        facts.show("gateway.fact.clock", texts.clock(gateway), gateway.clockIsWrong());
        facts.show("gateway.fact.certificate", texts.certificate(gateway), texts.certificateIsEnding(gateway));
        facts.show("gateway.fact.revoked", texts.revocation(gateway));
        facts.show("gateway.fact.process", texts.process(gateway));
        facts.show("gateway.fact.refused", texts.refused(gateway), true);
        facts.show("gateway.fact.network", texts.network(gateway));
        facts.show("gateway.fact.error", texts.error(gateway));
        boolean stored = gateway.entry() != null;
        newCode.setVisible(stored && !gateway.local());
        revoke.setVisible(stored && !gateway.local() && condition != GatewayCondition.REVOKED);
        remove.setVisible(stored && !(gateway.local() && condition == GatewayCondition.CONNECTED));
        link(gateway.connections());
        connections.setVisible(!gateway.connections().isEmpty() || condition != GatewayCondition.REVOKED);
    }

    private void link(List<String> names) {
        if (names.equals(linked) && connections.getComponentCount() > 0) {
            return;
        }
        linked = names;
        connections.removeAll();
        Span label = new Span(getTranslation(names.isEmpty() ? "gateway.no-connections" : "gateway.connections"));
        label.addClassName("plenum-soft");
        connections.add(label);
        names.forEach(name -> connections.add(new Anchor("setup/connections", name)));
    }
}
