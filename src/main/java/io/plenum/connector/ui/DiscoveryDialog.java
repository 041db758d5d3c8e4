package io.plenum.connector.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.Command;
import io.plenum.connector.ConnectorException;
import io.plenum.connector.Discovered;
import io.plenum.connector.Problem;
import io.plenum.connector.Supervisor;
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

    private record Row(String device, String address, String name, String unit) {}

    private final transient Supervisor supervisor;
    private final Div content = new Div();

    DiscoveryDialog(Supervisor supervisor, String connection) {
        this.supervisor = supervisor;
        setHeaderTitle(getTranslation("connector.discovery", connection));
        setWidth("min(96vw, 900px)");
        ProgressBar progress = new ProgressBar();
        progress.setIndeterminate(true);
        progress.getElement().setAttribute("aria-label", getTranslation("connector.discovering"));
        content.add(new Paragraph(getTranslation("connector.discovering")), progress);
        add(content);
        getFooter().add(new Button(getTranslation("connector.close"), click -> close()));
    }

    /** Opens the dialog and begins to look, on a thread of its own. */
    void begin(String connection, UI ui) {
        open();
        int pace = ui.getPollInterval();
        ui.setPollInterval(HASTE);
        addOpenedChangeListener(event -> ui.setPollInterval(pace));
        Thread.ofVirtual().name("discovery-" + connection).start(() -> {
            Command result = look(connection);
            try {
                ui.access(result);
            } catch (UIDetachedException closed) {
                LOG.debug("The page was closed before the search of {} ended", connection);
            }
        });
    }

    private Command look(String connection) {
        try {
            List<Discovered> found = supervisor.discover(connection);
            return () -> show(found);
        } catch (ConnectorException e) {
            return () -> showProblem(e.problem());
        } catch (RuntimeException e) {
            LOG.warn("The search of {} failed", connection, e);
            return () -> showProblem(
                    Problem.of("connector.problem.internal", e.getClass().getSimpleName()));
        }
    }

    /** A device that offers nothing is told too: it was found, and that is what somebody looks for. */
    private static Stream<Row> rows(Discovered device) {
        String name = device.name() + " " + device.address();
        return device.items().isEmpty()
                ? Stream.of(new Row(name, "", "", ""))
                : device.items().stream().map(item -> new Row(name, item.address(), item.name(), item.unit()));
    }

    private void show(List<Discovered> found) {
        List<Row> rows = found.stream().flatMap(DiscoveryDialog::rows).toList();
        int objects = found.stream().mapToInt(device -> device.items().size()).sum();
        Grid<Row> grid = new Grid<>();
        grid.addColumn(Row::device)
                .setHeader(getTranslation("connector.column.device"))
                .setAutoWidth(true);
        grid.addColumn(Row::address)
                .setHeader(getTranslation("connector.column.address"))
                .setAutoWidth(true);
        grid.addColumn(Row::name)
                .setHeader(getTranslation("connector.column.name"))
                .setAutoWidth(true);
        grid.addColumn(Row::unit)
                .setHeader(getTranslation("connector.column.unit"))
                .setAutoWidth(true);
        grid.setItems(rows);
        content.removeAll();
        content.add(new Paragraph(getTranslation("connector.discovered", found.size(), objects)), grid);
    }

    private void showProblem(Problem problem) {
        content.removeAll();
        Paragraph words = new Paragraph("▲ " + ConnectionWords.problems(List.of(problem)));
        words.addClassName("plenum-alarm");
        content.add(words);
    }
}
