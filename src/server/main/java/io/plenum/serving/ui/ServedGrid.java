package io.plenum.serving.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.function.ValueProvider;
import io.plenum.link.serving.ServedList;
import io.plenum.link.serving.ServedObject;
import io.plenum.point.PointKind;
import io.plenum.serving.ObjectNames;
import io.plenum.serving.ServedOverview;
import io.plenum.serving.ServedOverview.ServedLine;
import io.plenum.serving.ServingEditor;
import io.plenum.serving.ui.BacnetServerView.Attempt;
import io.plenum.uikit.GridHeight;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is served, with the values that workstations see. */
class ServedGrid extends Section {

    private static final long serialVersionUID = 1L;

    private final transient ServedOverview overview;
    private final Grid<ServedLine> grid = new Grid<>();
    private final Paragraph count = new Paragraph();
    private final Button remove;

    ServedGrid(ServedOverview overview, ServingEditor editor, Attempt attempt) {
        this.overview = overview;
        addClassName("plenum-card");
        grid.setSelectionMode(Grid.SelectionMode.MULTI);
        column("id", line -> ObjectNames.of(line.entry().id()));
        column("name", this::name);
        column("description", line -> {
            ServedObject object = line.object();
            return object == null ? line.entry().description() : object.description();
        });
        column("value", this::value);
        column(
                "quality",
                line -> getTranslation(
                        "plan.quality." + line.value().quality().name().toLowerCase(Locale.ROOT)));
        remove = new Button(
                getTranslation("serving.remove"),
                click -> attempt.at(() -> {
                    editor.remove(grid.getSelectedItems().stream()
                            .map(line -> line.entry().id())
                            .collect(Collectors.toSet()));
                    return 0;
                }));
        grid.addSelectionListener(
                change -> remove.setEnabled(!change.getAllSelectedItems().isEmpty()));
        add(new H2(getTranslation("serving.objects")), count, grid, remove);
    }

    private void column(String key, ValueProvider<ServedLine, Object> text) {
        grid.addColumn(text)
                .setHeader(getTranslation("serving.column." + key))
                .setResizable(true)
                .setSortable(true);
    }

    private String name(ServedLine line) {
        ServedObject object = line.object();
        return object == null ? getTranslation("serving.gone") : object.name();
    }

    private String value(ServedLine line) {
        double value = line.value().value();
        ServedObject object = line.object();
        if (object == null || !Double.isFinite(value)) {
            return "–";
        }
        int state = (int) Math.round(value) - (object.id().kind() == PointKind.MULTISTATE ? 1 : 0);
        if (state >= 0 && state < object.stateTexts().size()) {
            return object.stateTexts().get(state);
        }
        NumberFormat number = NumberFormat.getNumberInstance(getLocale());
        return (number.format(value) + " " + object.unit().symbol()).strip();
    }

    void refresh() {
        List<ServedLine> all = overview.all();
        grid.setItems(all);
        GridHeight.fit(grid, all.size(), "360px");
        grid.deselectAll();
        grid.setVisible(!all.isEmpty());
        remove.setVisible(!all.isEmpty());
        remove.setEnabled(false);
        count.setText(
                all.isEmpty()
                        ? getTranslation("serving.none")
                        : getTranslation("serving.count", all.size(), ServedList.MOST));
    }
}
