package io.plenum.serving.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.plenum.serving.ServingEditor;
import io.plenum.serving.ServingEditor.ServingConnection;
import io.plenum.serving.ui.BacnetServerView.Attempt;

/** On which networks objects are served: none until somebody says so. */
class ServingNetworks extends Section {

    private static final long serialVersionUID = 1L;

    private final transient ServingEditor editor;
    private final transient Attempt attempt;

    ServingNetworks(ServingEditor editor, Attempt attempt) {
        this.editor = editor;
        this.attempt = attempt;
        addClassName("plenum-card");
        show();
    }

    private void show() {
        removeAll();
        add(new H2(getTranslation("serving.where")));
        var all = editor.connections();
        if (all.isEmpty()) {
            add(new Paragraph(getTranslation("serving.none-bacnet")), connections());
        }
        all.forEach(connection -> add(line(connection)));
    }

    private Anchor connections() {
        return new Anchor("setup/connections", getTranslation("serving.to-connections"));
    }

    private Div line(ServingConnection connection) {
        String instance = connection.instance();
        boolean numbered = instance != null;
        Checkbox serves = new Checkbox(
                instance == null
                        ? getTranslation("serving.connection-without", connection.name())
                        : getTranslation("serving.connection", connection.name(), instance),
                connection.serves());
        serves.setEnabled(numbered || connection.serves());
        serves.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                attempt.at(() -> {
                    editor.serve(connection.name(), change.getValue());
                    return 0;
                });
                show();
            }
        });
        Div line = new Div(serves);
        if (!numbered) {
            line.add(connections());
        }
        if (connection.serves() && !connection.able()) {
            Div unable = new Div("▲ " + getTranslation("serving.unable"));
            unable.addClassName("plenum-stale");
            line.add(unable);
        }
        return line;
    }
}
