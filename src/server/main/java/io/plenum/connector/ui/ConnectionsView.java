package io.plenum.connector.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.audit.Audit;
import io.plenum.connector.AddressValues;
import io.plenum.connector.ConnectionEditor;
import io.plenum.connector.GatewayConnections;
import io.plenum.link.ConnectionStatus;
import io.plenum.uikit.Polling;
import io.plenum.uikit.empty.EmptyState;
import io.plenum.web.RequestProblem;
import jakarta.annotation.security.RolesAllowed;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Every connection to the building and every device behind it: how it is, and in words what is wrong. */
@Route("setup/connections")
@Menu(title = "connector.connections", order = 10)
@RolesAllowed("VIEWER")
public class ConnectionsView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient GatewayConnections connections;
    private final transient AddressValues values;
    private final transient Clock clock;
    private final transient ConnectionEditor editor;
    private final boolean engineer;
    private final ServerCertificates certificates;
    private final transient List<ConnectionSection> sections = new ArrayList<>();
    private final Div list = new Div();
    private List<String> names = List.of();

    ConnectionsView(
            GatewayConnections connections,
            AddressValues values,
            ConnectionEditor editor,
            CurrentUser user,
            Audit audit,
            Clock clock) {
        this.connections = connections;
        this.values = values;
        this.editor = editor;
        this.clock = clock;
        engineer = user.may(Role.ENGINEER);
        certificates = new ServerCertificates(connections, audit, user, clock);
        addClassName("plenum-page");
        list.addClassName("plenum-page");
        list.getStyle().set("padding", "0");
        add(new H1(getTranslation("connector.connections")));
        if (engineer) {
            add(button("connector.add", () -> new ConnectionDialog(editor, null, this::refresh).open()));
        }
        add(certificates, list);
        Polling.whileShown(this, this::refresh);
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("connector.connections");
    }

    private void refresh() {
        if (engineer) {
            certificates.refresh();
        }
        List<ConnectionStatus> all = connections.status();
        List<String> now =
                all.stream().map(status -> status.name() + " " + status.kind()).toList();
        if (!now.equals(names) || list.getComponentCount() == 0) {
            names = now;
            list.removeAll();
            sections.clear();
            all.forEach(status -> sections.add(new ConnectionSection(clock)));
            if (engineer) {
                for (int i = 0; i < all.size(); i++) {
                    offerChanges(sections.get(i), all.get(i));
                }
            }
            sections.forEach(list::add);
            if (all.isEmpty()) {
                list.add(empty());
            }
        }
        for (int i = 0; i < all.size(); i++) {
            String name = all.get(i).name();
            sections.get(i).show(all.get(i), connections.gateway(name), connections.warnings(name));
        }
    }

    private void offerChanges(ConnectionSection section, ConnectionStatus status) {
        String name = status.name();
        if (status.kind().equals(ConnectionStatus.MISSING)) {
            // There is nothing to change: the site model names what nobody has made.
            return;
        }
        section.offer(button("connector.discover", () -> getUI().ifPresent(
                        ui -> new DiscoveryDialog(connections, values, name).begin(ui))));
        section.offer(button("connector.change", () -> change(name)));
        section.offer(button("connector.remove", () -> askToRemove(name)));
    }

    private Button button(String text, Runnable action) {
        Button button = new Button(getTranslation(text), click -> attempt(action));
        button.getStyle().set("align-self", "start");
        return button;
    }

    private void change(String name) {
        new ConnectionDialog(editor, editor.assigned(name), this::refresh).open();
    }

    private void askToRemove(String name) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("connector.remove-question", name));
        dialog.setText(getTranslation("connector.remove-hint"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("connector.cancel"));
        dialog.setConfirmText(getTranslation("connector.remove"));
        dialog.addConfirmListener(confirmed -> attempt(() -> editor.remove(name)));
        dialog.open();
    }

    /** Somebody else may have removed the connection in the meantime. */
    private void attempt(Runnable action) {
        try {
            action.run();
        } catch (RequestProblem gone) {
            Notification.show(getTranslation(gone.text(), gone.arguments()), 6000, Notification.Position.MIDDLE);
        }
    }

    private EmptyState empty() {
        return new EmptyState(
                getTranslation("connector.empty"),
                getTranslation(engineer ? "connector.empty-hint" : "connector.empty-hint-others"));
    }
}
