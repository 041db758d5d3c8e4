package io.plenum.connector.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.function.ValueProvider;
import com.vaadin.flow.server.Command;
import io.plenum.connector.GatewayConnections;
import io.plenum.link.ConnectorException;
import io.plenum.link.Discovered;
import io.plenum.link.DiscoveryLimits;
import io.plenum.link.Problem;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks around on a connection and lists what it finds; the page asks for it twice a second while the dialog is open. */
class DiscoveryDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(DiscoveryDialog.class);

    /** How often (ms) the page asks while somebody waits for what was found. */
    private static final int HASTE = 500;

    /** How much further a search goes when it was cut off. */
    private static final int FURTHER = 5;

    private record DiscoveryRow(String device, String address, String name, String type, String unit) {}

    private final transient GatewayConnections connections;
    private final String connection;
    private final Div content = new Div();
    private final Button further = new Button();
    private final Anchor naming = new Anchor();
    private transient DiscoveryLimits limits = DiscoveryLimits.DEFAULT;

    DiscoveryDialog(GatewayConnections connections, String connection) {
        this.connections = connections;
        this.connection = connection;
        setHeaderTitle(getTranslation("connector.discovery", connection));
        setWidth("min(96vw, 1000px)");
        add(content);
        further.setText(getTranslation("connector.discover-further"));
        further.addClickListener(click -> getUI().ifPresent(this::goFurther));
        further.setVisible(false);
        naming.setText(getTranslation("connector.name-and-place"));
        naming.setHref("setup/points?connection=" + URLEncoder.encode(connection, StandardCharsets.UTF_8));
        naming.setVisible(false);
        getFooter().add(naming, further, new Button(getTranslation("connector.close"), click -> close()));
    }

    /** Opens the dialog and begins to look. */
    void begin(UI ui) {
        open();
        int pace = ui.getPollInterval();
        ui.setPollInterval(HASTE);
        addOpenedChangeListener(event -> ui.setPollInterval(pace));
        look(ui);
    }

    private void goFurther(UI ui) {
        limits = limits.times(FURTHER);
        look(ui);
    }

    /** On a thread of its own. */
    private void look(UI ui) {
        further.setVisible(false);
        ProgressBar progress = new ProgressBar();
        progress.setIndeterminate(true);
        progress.getElement().setAttribute("aria-label", getTranslation("connector.discovering"));
        content.removeAll();
        content.add(new Paragraph(getTranslation("connector.discovering")), progress);
        DiscoveryLimits wanted = limits;
        Thread.ofVirtual().name("discovery-" + connection).start(() -> {
            Command result = look(wanted);
            try {
                ui.access(result);
            } catch (UIDetachedException closed) {
                LOG.debug("The page was closed before the search of {} ended", connection);
            }
        });
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

    private static Stream<DiscoveryRow> rows(Discovered device) {
        String name = device.name() + " " + device.address();
        return device.items().stream()
                .map(item -> new DiscoveryRow(
                        name, item.address(), item.name(), item.declared().type(), item.unit()));
    }

    private void show(List<Discovered> found) {
        int objects = found.stream().mapToInt(device -> device.items().size()).sum();
        content.removeAll();
        naming.setVisible(objects > 0);
        content.add(new Paragraph(getTranslation("connector.discovered", found.size(), objects)));
        // A device that offers nothing is told too: it was found, and that is what somebody looks for.
        found.forEach(device -> content.add(new DiscoveredDevice(device)));
        if (objects > 0) {
            content.add(grid(found.stream().flatMap(DiscoveryDialog::rows).toList()));
        }
        further.setVisible(found.stream().anyMatch(device -> !device.complete()) && limits.canGrow());
    }

    private Grid<DiscoveryRow> grid(List<DiscoveryRow> rows) {
        Grid<DiscoveryRow> grid = new Grid<>();
        column(grid, "device", DiscoveryRow::device);
        column(grid, "address", DiscoveryRow::address);
        column(grid, "name", DiscoveryRow::name);
        column(grid, "type", DiscoveryRow::type);
        column(grid, "unit", DiscoveryRow::unit);
        grid.setItems(rows);
        return grid;
    }

    private void column(Grid<DiscoveryRow> grid, String name, ValueProvider<DiscoveryRow, String> value) {
        grid.addColumn(value)
                .setHeader(getTranslation("connector.column." + name))
                .setAutoWidth(true);
    }

    private void showProblem(Problem problem) {
        content.removeAll();
        Paragraph words = new Paragraph("▲ " + ConnectionTexts.problems(List.of(problem)));
        words.addClassName("plenum-alarm");
        content.add(words);
    }
}
