package io.plenum.connector.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.Command;
import com.vaadin.flow.shared.Registration;
import io.plenum.connector.AddressValues;
import io.plenum.connector.GatewayConnections;
import io.plenum.link.ConnectorException;
import io.plenum.link.Discovered;
import io.plenum.link.DiscoveryLimits;
import io.plenum.link.Problem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks around on a connection and lists what it finds; the page asks for it twice a second while the dialog is open. */
class DiscoveryDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(DiscoveryDialog.class);

    /** How often (ms) the page asks while somebody waits for what was found. */
    private static final int HASTE = 500;

    private static final String PROGRESS = "connector.discovery.progress";

    /** As many stand above their objects without pushing them off the screen. */
    private static final int FEW_DEVICES = 5;

    /** How much further a search goes when it was cut off. */
    private static final int FURTHER = 5;

    private final transient GatewayConnections connections;
    private final transient AddressValues values;
    private final String connection;
    private final Div content = new Div();
    private final Button further = new Button();
    private final Anchor naming = new Anchor();
    private final Button cancel = new Button();
    private transient DiscoveryLimits limits = DiscoveryLimits.DEFAULT;
    private transient @Nullable Thread search;
    private transient AtomicBoolean awaited = new AtomicBoolean();

    DiscoveryDialog(GatewayConnections connections, AddressValues values, String connection) {
        this.connections = connections;
        this.values = values;
        this.connection = connection;
        setHeaderTitle(getTranslation("connector.discovery", connection));
        setWidth("min(96vw, 1300px)");
        add(content);
        further.setText(getTranslation("connector.discover-further"));
        further.addClickListener(click -> getUI().ifPresent(this::goFurther));
        further.setVisible(false);
        cancel.setText(getTranslation("connector.discovery-cancel"));
        cancel.addClickListener(click -> abandon());
        cancel.setVisible(false);
        naming.setText(getTranslation("connector.name-and-place"));
        naming.setHref("setup/points?search&connection=" + URLEncoder.encode(connection, StandardCharsets.UTF_8));
        // Another page does not close it.
        naming.getElement().addEventListener("click", click -> close());
        naming.setVisible(false);
        getFooter().add(naming, further, cancel, new Button(getTranslation("connector.close"), click -> close()));
    }

    /** Opens the dialog and begins to look. */
    void begin(UI ui) {
        open();
        int pace = ui.getPollInterval();
        ui.setPollInterval(HASTE);
        addOpenedChangeListener(event -> {
            ui.setPollInterval(pace);
            interrupt();
        });
        look(ui);
    }

    private void goFurther(UI ui) {
        limits = limits.times(FURTHER);
        look(ui);
    }

    /** On a thread of its own. */
    private void look(UI ui) {
        further.setVisible(false);
        cancel.setVisible(true);
        ProgressBar progress = new ProgressBar();
        progress.setIndeterminate(true);
        progress.getElement().setAttribute("aria-label", getTranslation("connector.discovering"));
        content.removeAll();
        Paragraph words = new Paragraph(getTranslation("connector.discovering"));
        content.add(words, progress);
        Registration polls = ui.addPollListener(poll -> howFar().ifPresent(words::setText));
        DiscoveryLimits wanted = limits;
        AtomicBoolean current = new AtomicBoolean(true);
        awaited = current;
        search = Thread.ofVirtual().name("discovery-" + connection).start(() -> {
            Command result = look(wanted);
            try {
                ui.access(() -> {
                    polls.remove();
                    if (current.get()) {
                        cancel.setVisible(false);
                        result.execute();
                    }
                });
            } catch (UIDetachedException closed) {
                LOG.debug("The page was closed before the search of {} ended", connection);
            }
        });
    }

    /** What the connection says of it while it goes on, where it counts. */
    private Optional<String> howFar() {
        return connections.status().stream()
                .filter(status -> status.name().equals(connection))
                .flatMap(status -> status.problems().stream())
                .filter(problem -> problem.messageKey().equals(PROGRESS))
                .findFirst()
                .map(problem -> ConnectionTexts.problems(List.of(problem)));
    }

    private void abandon() {
        interrupt();
        cancel.setVisible(false);
        content.removeAll();
        content.add(new Paragraph(getTranslation("connector.discovery-cancelled")));
    }

    /** The gateway is told, and stops. */
    private void interrupt() {
        awaited.set(false);
        Thread running = search;
        if (running != null) {
            running.interrupt();
        }
    }

    private Command look(DiscoveryLimits wanted) {
        try {
            List<Discovered> found = connections.discover(connection, wanted);
            return () -> show(found);
        } catch (ConnectorException e) {
            return () -> showProblem(e.problem());
        } catch (RuntimeException e) {
            LOG.warn("The search of {} failed", connection, e);
            return () -> showProblem(
                    Problem.of("connector.problem.internal", e.getClass().getSimpleName()));
        }
    }

    private void show(List<Discovered> found) {
        int objects = found.stream().mapToInt(device -> device.items().size()).sum();
        content.removeAll();
        naming.setVisible(objects > 0);
        showDevices(found, objects);
        if (objects > 0) {
            content.add(new DiscoveryGrid(connection, found, values));
        }
        further.setVisible(found.stream().anyMatch(device -> !device.complete()) && limits.canGrow());
    }

    /** A device that offers nothing is told too: it was found, and that is what somebody looks for. */
    private void showDevices(List<Discovered> found, int objects) {
        if (found.isEmpty()) {
            content.add(new Paragraph(getTranslation("connector.discovered-nothing")));
            return;
        }
        Details devices = new Details(getTranslation("connector.discovered", found.size(), objects));
        devices.setOpened(found.size() <= FEW_DEVICES);
        // What is wrong with one is not folded away.
        for (Discovered device : found) {
            (device.problems().isEmpty() ? devices : content).add(new DiscoveredDevice(device));
        }
        content.addComponentAsFirst(devices);
    }

    private void showProblem(Problem problem) {
        content.removeAll();
        Paragraph words = new Paragraph("▲ " + ConnectionTexts.problems(List.of(problem)));
        words.addClassName("plenum-alarm");
        content.add(words);
    }
}
