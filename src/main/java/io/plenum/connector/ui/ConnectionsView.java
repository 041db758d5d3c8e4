package io.plenum.connector.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.plenum.connector.ConnectionStatus;
import io.plenum.connector.Connections;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Every connection to the building and every device behind it: how it is, and in words what is wrong. */
@Route("setup/connections")
@Menu(title = "connector.connections", order = 10)
@PermitAll
public class ConnectionsView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Connections connections;
    private final transient Clock clock;
    private final transient List<ConnectionSection> sections = new ArrayList<>();
    private final Div list = new Div();
    private List<String> names = List.of();

    ConnectionsView(Connections connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
        addClassName("plenum-page");
        list.addClassName("plenum-page");
        list.getStyle().set("padding", "0");
        add(new H1(getTranslation("connector.connections")), list);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        refresh();
        event.getUI().addPollListener(poll -> refresh());
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("connector.connections");
    }

    private void refresh() {
        List<ConnectionStatus> all = connections.status();
        List<String> now = all.stream().map(ConnectionStatus::name).toList();
        if (!now.equals(names) || list.getComponentCount() == 0) {
            names = now;
            list.removeAll();
            sections.clear();
            all.forEach(status -> sections.add(new ConnectionSection(clock)));
            sections.forEach(list::add);
            if (all.isEmpty()) {
                list.add(empty());
            }
        }
        for (int i = 0; i < all.size(); i++) {
            sections.get(i).show(all.get(i));
        }
    }

    private Section empty() {
        Section empty = new Section(
                new H2(getTranslation("connector.empty")), new Paragraph(getTranslation("connector.empty-hint")));
        empty.addClassName("plenum-card");
        return empty;
    }
}
