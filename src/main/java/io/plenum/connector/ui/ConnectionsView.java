package io.plenum.connector.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.shared.Registration;
import io.plenum.access.Audit;
import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.connector.ConnectionStatus;
import io.plenum.connector.Connections;
import io.plenum.connector.Supervisor;
import io.plenum.connector.opcua.TrustList;
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
    private final transient Supervisor supervisor;
    private final boolean administrator;
    private final RejectedCertificates certificates;
    private final transient List<ConnectionSection> sections = new ArrayList<>();
    private final Div list = new Div();
    private List<String> names = List.of();

    ConnectionsView(
            Connections connections,
            Supervisor supervisor,
            TrustList trust,
            CurrentUser user,
            Audit audit,
            Clock clock) {
        this.connections = connections;
        this.supervisor = supervisor;
        this.clock = clock;
        administrator = user.may(Role.ADMINISTRATOR);
        certificates = new RejectedCertificates(trust, audit);
        addClassName("plenum-page");
        list.addClassName("plenum-page");
        list.getStyle().set("padding", "0");
        add(new H1(getTranslation("connector.connections")), certificates, list);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        refresh();
        Registration polling = event.getUI().addPollListener(poll -> refresh());
        addDetachListener(detached -> {
            polling.remove();
            detached.unregisterListener();
        });
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("connector.connections");
    }

    private void refresh() {
        if (administrator) {
            certificates.refresh();
        }
        List<ConnectionStatus> all = connections.status();
        List<String> now = all.stream().map(ConnectionStatus::name).toList();
        if (!now.equals(names) || list.getComponentCount() == 0) {
            names = now;
            list.removeAll();
            sections.clear();
            all.forEach(status -> sections.add(new ConnectionSection(clock)));
            if (administrator) {
                for (int i = 0; i < all.size(); i++) {
                    offerDiscovery(sections.get(i), all.get(i).name());
                }
            }
            sections.forEach(list::add);
            if (all.isEmpty()) {
                list.add(empty());
            }
        }
        for (int i = 0; i < all.size(); i++) {
            sections.get(i).show(all.get(i));
        }
    }

    private void offerDiscovery(ConnectionSection section, String name) {
        section.offer(new Button(getTranslation("connector.discover"), click -> getUI().ifPresent(
                        ui -> new DiscoveryDialog(supervisor, name).begin(name, ui))));
    }

    private Section empty() {
        Section empty = new Section(
                new H2(getTranslation("connector.empty")), new Paragraph(getTranslation("connector.empty-hint")));
        empty.addClassName("plenum-card");
        return empty;
    }
}
