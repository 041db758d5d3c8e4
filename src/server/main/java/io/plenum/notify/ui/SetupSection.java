package io.plenum.notify.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import io.plenum.web.RequestProblem;
import java.util.List;

/** A part of the page: a table of things, with what can be done to each. */
abstract class SetupSection extends Section {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final SetupTable table;
    private final Paragraph empty = new Paragraph();

    /** @param name begins the keys of its texts: {@code <name>}, {@code .empty}, {@code .add} */
    SetupSection(String name, List<String> columns) {
        this.name = name;
        addClassName("plenum-card");
        table = new SetupTable(name, columns);
        empty.setText(getTranslation(name + ".empty"));
        Button add = new Button(getTranslation(name + ".add"), click -> edit());
        add(new H2(getTranslation(name)), empty, table, add);
    }

    /** Opens the dialog for a new one. */
    abstract void edit();

    /** Fills the table. */
    abstract void fill(SetupTable rows);

    final void refresh() {
        table.clear();
        fill(table);
        boolean filled = table.getElement().getChild(0).getChild(0).getChildCount() > 1;
        empty.setVisible(!filled);
        table.setVisible(filled);
    }

    final Div actions(String what, Runnable change, Runnable delete) {
        Button edit = new Button(getTranslation("notify.change"), click -> attempt(change));
        edit.setAriaLabel(getTranslation("notify.change-of", what));
        Div actions = new Div(edit, remove(what, delete));
        actions.addClassName("plenum-links");
        return actions;
    }

    final Button remove(String what, Runnable delete) {
        Button remove = new Button(getTranslation("notify.delete"), click -> ask(what, delete));
        remove.setAriaLabel(getTranslation("notify.delete-of", what));
        return remove;
    }

    private void ask(String what, Runnable delete) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("notify.delete-question", what));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("ui.cancel"));
        dialog.setConfirmText(getTranslation("notify.delete"));
        dialog.addConfirmListener(confirmed -> attempt(delete));
        dialog.open();
    }

    private void attempt(Runnable action) {
        try {
            action.run();
        } catch (RequestProblem problem) {
            String words = getTranslation(problem.text(), problem.arguments());
            Notification.show(words, 6000, Notification.Position.MIDDLE);
        }
        refresh();
    }
}
