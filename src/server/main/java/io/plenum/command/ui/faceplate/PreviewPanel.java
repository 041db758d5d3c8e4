package io.plenum.command.ui.faceplate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import io.plenum.command.CommandGroup;
import io.plenum.command.CommandPreview;
import io.plenum.command.CommandRefused;
import io.plenum.command.CommandRequest;
import io.plenum.command.PointPreview;
import io.plenum.command.ui.CommandFormatter;
import io.plenum.command.ui.ControllerWork;
import io.plenum.uikit.PlainTable;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What a command would do, before it is ordered; the order is given here and only of what is shown. */
class PreviewPanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient FaceplateServices services;
    private final ControllerWork work;
    private final transient Consumer<CommandGroup> ordered;

    PreviewPanel(FaceplateServices services, ControllerWork work, Consumer<CommandGroup> ordered) {
        this.services = services;
        this.work = work;
        this.ordered = ordered;
        addClassName("plenum-preview");
        getElement().setAttribute("aria-live", "polite");
        setVisible(false);
    }

    /** What was shown is of other values. */
    void clear() {
        removeAll();
        setVisible(false);
    }

    void ask(CommandRequest request) {
        removeAll();
        setVisible(true);
        work.start(
                UI.getCurrent(),
                () -> services.commands().preview(request),
                this::waiting,
                preview -> show(request, preview));
    }

    private void waiting() {
        removeAll();
        ProgressBar bar = new ProgressBar();
        bar.setIndeterminate(true);
        add(new Div(getTranslation("operate.preview.waiting")), bar);
    }

    private void show(CommandRequest request, @Nullable CommandPreview preview) {
        removeAll();
        add(new H3(getTranslation("operate.preview")));
        if (preview == null) {
            problem(getTranslation("operate.preview.failed"));
            return;
        }
        CommandFormatter formatter = services.context().formatter();
        if (preview.points().size() == 1) {
            sentences(preview.points().getFirst(), request, formatter).forEach(this::add);
        } else {
            add(table(request, preview, formatter));
        }
        if (preview.allowed()) {
            order(request, preview);
        } else {
            problem(getTranslation(
                    "operate.preview.refused",
                    preview.points().stream()
                            .filter(one -> one.refusal() != null)
                            .count()));
        }
    }

    private List<Component> sentences(PointPreview one, CommandRequest request, CommandFormatter formatter) {
        return new PreviewSentences(one, services.context().visible(one.point()), request.until(), formatter).all();
    }

    private PlainTable table(CommandRequest request, CommandPreview preview, CommandFormatter formatter) {
        PlainTable table = new PlainTable("operate.column.point", "operate.column.preview");
        for (PointPreview one : preview.points()) {
            Div cell = new Div();
            sentences(one, request, formatter).forEach(cell::add);
            table.row(new Span(services.context().nameOf(one.point())), cell);
        }
        return table;
    }

    private void order(CommandRequest request, CommandPreview preview) {
        if (preview.needsSecondPerson()) {
            Div second = new Div("◌ " + getTranslation("operate.preview.second"));
            second.addClassName("plenum-override-words");
            add(second);
        }
        Button order = new Button(
                getTranslation(preview.needsSecondPerson() ? "operate.order.ask" : "operate.order"), click -> {
                    try {
                        ordered.accept(services.commands().order(request, preview.id()));
                        clear();
                    } catch (CommandRefused refused) {
                        clear();
                        setVisible(true);
                        problem(services.context().refused(refused));
                    }
                });
        order.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        order.setDisableOnClick(true);
        order.addClassName("plenum-touch");
        add(order);
    }

    private void problem(String words) {
        Div problem = new Div("▲ " + words);
        problem.addClassName("plenum-alarm");
        problem.getElement().setAttribute("role", "alert");
        add(problem);
    }
}
