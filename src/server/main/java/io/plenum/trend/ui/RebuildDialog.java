package io.plenum.trend.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.server.Command;
import io.plenum.audit.Audit;
import io.plenum.trend.rollup.Rollups;
import io.plenum.uikit.DateFields;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the rollups of a range anew from the samples; goes on when the page is closed. */
class RebuildDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(RebuildDialog.class);
    private static final int HASTE = 500;

    private final transient Rollups rollups;
    private final transient Audit audit;
    private final DatePicker from = DateFields.day();
    private final DatePicker to = DateFields.day();
    private final ProgressBar progress = new ProgressBar(0, 1);
    private final Paragraph outcome = new Paragraph();
    private final Button begin = new Button();

    RebuildDialog(Rollups rollups, Audit audit, Clock clock) {
        this.rollups = rollups;
        this.audit = audit;
        setHeaderTitle(getTranslation("history.rebuild"));
        setWidth("min(94vw, 520px)");
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        from.setLabel(getTranslation("history.rebuild.from"));
        from.setValue(today.minusDays(14));
        from.setMax(today);
        to.setLabel(getTranslation("history.rebuild.to"));
        to.setValue(today);
        to.setMax(today);
        progress.setVisible(false);
        progress.getElement().setAttribute("aria-label", getTranslation("history.rebuild"));
        outcome.getElement().setAttribute("role", "status");
        Div dates = new Div(from, to);
        dates.addClassName("plenum-form");
        add(new Paragraph(getTranslation("history.rebuild.hint")), dates, progress, outcome);
        begin.setText(getTranslation("history.rebuild.begin"));
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        begin.addClickListener(click -> click.getSource().getUI().ifPresent(this::begin));
        getFooter().add(new Button(getTranslation("history.close"), click -> close()), begin);
    }

    private void begin(UI ui) {
        LocalDate first = from.getValue();
        LocalDate last = to.getValue();
        if (first == null || last == null || last.isBefore(first)) {
            outcome.setText("▲ " + getTranslation("history.rebuild.dates"));
            return;
        }
        begin.setEnabled(false);
        progress.setVisible(true);
        outcome.setText("");
        int pace = ui.getPollInterval();
        ui.setPollInterval(HASTE);
        addOpenedChangeListener(event -> ui.setPollInterval(pace));
        audit.record("rollups rebuilt", first + " to " + last);
        Thread.ofVirtual().name("rollup-rebuild").start(() -> rebuild(ui, first, last));
    }

    private void rebuild(UI ui, LocalDate first, LocalDate last) {
        try {
            rollups.rebuild(
                    first.atStartOfDay().toInstant(ZoneOffset.UTC),
                    last.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC),
                    done -> show(ui, () -> progress.setValue(Math.min(1, done))));
            show(ui, () -> end(getTranslation("history.rebuild.done")));
        } catch (RuntimeException e) {
            LOG.warn("The rollups were not rebuilt to the end", e);
            show(ui, () -> end("▲ " + getTranslation("history.rebuild.failed")));
        }
    }

    private static void show(UI ui, Command change) {
        try {
            ui.access(change);
        } catch (UIDetachedException closed) {
            LOG.debug("The page was closed, the rebuild goes on");
        }
    }

    private void end(String words) {
        progress.setVisible(false);
        begin.setEnabled(true);
        outcome.setText(words);
    }
}
