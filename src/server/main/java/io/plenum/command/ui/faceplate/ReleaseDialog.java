package io.plenum.command.ui.faceplate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.plenum.command.CommandOverride;
import io.plenum.command.CommandPreview;
import io.plenum.command.CommandRefused;
import io.plenum.command.PointPreview;
import io.plenum.command.ui.CommandFormatter;
import io.plenum.command.ui.ControllerWork;
import io.plenum.command.ui.ReasonField;
import io.plenum.link.command.CommandState;
import io.plenum.point.Point;
import io.plenum.uikit.PlainTable;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Ends overrides now, after it has shown what will hold each point then. */
class ReleaseDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient List<CommandOverride> overrides;
    private final transient FaceplateServices services;
    private final transient Runnable done;
    private final ControllerWork work = new ControllerWork(this);
    private final Div preview = new Div();
    private final ReasonField reason = new ReasonField();
    private final Div problem = new Div();

    ReleaseDialog(List<CommandOverride> overrides, FaceplateServices services, Runnable done) {
        this.overrides = overrides;
        this.services = services;
        this.done = done;
        setHeaderTitle(getTranslation("operate.release.title", overrides.size()));
        setWidth("min(96vw, 640px)");
        problem.addClassName("plenum-alarm");
        problem.getElement().setAttribute("role", "alert");
        preview.getElement().setAttribute("aria-live", "polite");
        add(preview, reason, problem);
        Button confirm = new Button(getTranslation("operate.release"), click -> release());
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), click -> close()), confirm);
        addAttachListener(attached -> ask(attached.getUI()));
    }

    private void ask(UI ui) {
        List<Point> points = overrides.stream()
                .map(override -> services.context().visible(override.point()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        work.start(
                ui,
                () -> services.read(points),
                () -> preview.setText(getTranslation("operate.reading")),
                read -> show(read));
    }

    private void show(@Nullable CommandPreview read) {
        preview.removeAll();
        CommandFormatter formatter = services.context().formatter();
        PlainTable table = new PlainTable("operate.column.point", "operate.column.now", "operate.column.after");
        for (CommandOverride one : overrides) {
            Point point = services.context().visible(one.point());
            CommandState state = read == null ? null : state(read, one);
            table.row(
                    new Span(services.context().nameOf(one.point())),
                    new Span(formatter.value(point, state == null ? Double.valueOf(one.value()) : state.present())),
                    new Span(state == null ? getTranslation("operate.unread") : after(one, point, state, formatter)));
        }
        preview.add(new Paragraph(getTranslation("operate.release.lead")), table);
    }

    private static @Nullable CommandState state(CommandPreview read, CommandOverride one) {
        return read.points().stream()
                .filter(point -> point.point().equals(one.point()))
                .map(PointPreview::state)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** What counts once its slot is free. */
    private String after(CommandOverride one, @Nullable Point point, CommandState state, CommandFormatter formatter) {
        if (!state.prioritised()) {
            return one.before() == null
                    ? getTranslation("operate.after.stays")
                    : getTranslation("operate.after.before", formatter.value(point, one.before()));
        }
        return state.slots().stream()
                .filter(slot -> slot.priority() != one.priority())
                .findFirst()
                .map(slot ->
                        getTranslation("operate.after.slot", formatter.value(point, slot.value()), slot.priority()))
                .orElseGet(() -> state.relinquishDefault() == null
                        ? getTranslation("operate.after.program")
                        : getTranslation("operate.after.default", formatter.value(point, state.relinquishDefault())));
    }

    private void release() {
        String why = reason.reason();
        if (why == null) {
            return;
        }
        try {
            services.commands()
                    .release(overrides.stream().map(CommandOverride::id).toList(), why);
            close();
            done.run();
        } catch (CommandRefused refused) {
            problem.setText("▲ " + services.context().refused(refused));
        }
    }
}
