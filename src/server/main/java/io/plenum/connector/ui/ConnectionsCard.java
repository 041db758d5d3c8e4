package io.plenum.connector.ui;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.plenum.connector.Connections;
import io.plenum.link.ConnectionState;
import io.plenum.link.ConnectionStatus;
import io.plenum.uikit.NowCard;
import io.plenum.uikit.Polling;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The connections in a few words, for the start view. */
@Configuration(proxyBeanMethods = false)
class ConnectionsCard {

    @Bean
    NowCard connectionsNow(Connections connections) {
        return () -> new ConnectionSummary(connections);
    }

    private static final class ConnectionSummary extends Section {

        private static final long serialVersionUID = 1L;

        private final transient Connections connections;
        private final UnorderedList list = new UnorderedList();

        ConnectionSummary(Connections connections) {
            this.connections = connections;
            addClassName("plenum-card");
            list.addClassName("plenum-rows");
            add(new H2(getTranslation("connector.connections")), list);
            Polling.whileShown(this, this::refresh);
        }

        private void refresh() {
            list.removeAll();
            connections.status().forEach(status -> list.add(item(status)));
            if (list.getComponentCount() == 0) {
                list.add(new ListItem(new Anchor("setup/connections", getTranslation("connector.empty"))));
            }
        }

        private ListItem item(ConnectionStatus status) {
            long answering = status.devices().stream()
                    .filter(device ->
                            device.state() == ConnectionState.UP || device.state() == ConnectionState.DEGRADED)
                    .count();
            Span words = new Span(ConnectionTexts.state(status.state()) + " · "
                    + getTranslation(
                            "connector.answering", answering, status.devices().size()));
            words.addClassName(ConnectionTexts.style(status.state()));
            return new ListItem(new Anchor("setup/connections", status.name()), words);
        }
    }
}
