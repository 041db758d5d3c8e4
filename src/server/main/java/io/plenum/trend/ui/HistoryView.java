package io.plenum.trend.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.micrometer.core.instrument.MeterRegistry;
import io.plenum.audit.Audit;
import io.plenum.spool.SpoolStatus;
import io.plenum.trend.retention.HistoryStatus;
import io.plenum.trend.retention.RetentionSettings;
import io.plenum.trend.rollup.Rollups;
import io.plenum.uikit.Polling;
import jakarta.annotation.security.RolesAllowed;
import java.text.NumberFormat;
import java.time.Clock;

/** How history is kept: what waits on disk, how much there is of each resolution, what is still to be rolled up. */
@Route("setup/history")
@Menu(title = "history.title", order = 12)
@RolesAllowed("ENGINEER")
public class HistoryView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient HistoryStatus status;
    private final Section spool = card("history.spool");
    private final Div waiting = new Div();
    private final DroppedSamples losses;
    private final Paragraph due = new Paragraph();
    private final ResolutionTable resolutions;

    HistoryView(
            HistoryStatus status,
            RetentionSettings retention,
            Rollups rollups,
            Audit audit,
            MeterRegistry meters,
            Clock clock) {
        this.status = status;
        resolutions = new ResolutionTable(retention);
        addClassName("plenum-page");
        losses = new DroppedSamples(meters);
        spool.add(waiting, losses);
        Section kept = card("history.kept");
        kept.add(resolutions);
        Section made = card("history.rollups");
        Button rebuild =
                new Button(getTranslation("history.rebuild"), click -> new RebuildDialog(rollups, audit, clock).open());
        made.add(due, rebuild);
        add(new H1(getTranslation("history.title")), spool, kept, made);
        Polling.whileShown(this, this::refresh);
    }

    private Section card(String title) {
        Section card = new Section(new H2(getTranslation(title)));
        card.addClassName("plenum-card");
        return card;
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("history.title");
    }

    private void refresh() {
        NumberFormat number = NumberFormat.getNumberInstance(getLocale());
        showSpool(status.spool(), number);
        due.setText(
                status.due() == 0
                        ? getTranslation("history.up-to-date")
                        : getTranslation("history.due", number.format(status.due())));
        resolutions.show(status.tables());
    }

    private void showSpool(SpoolStatus now, NumberFormat number) {
        waiting.removeAll();
        losses.show(number);
        Paragraph state = new Paragraph(HistoryTexts.state(now));
        state.addClassName(now.state() == SpoolStatus.State.READY ? "plenum-good" : "plenum-alarm");
        Paragraph depth = new Paragraph(
                now.batches() == 0
                        ? getTranslation("history.spool.empty")
                        : getTranslation(
                                "history.spool.depth",
                                number.format(now.batches()),
                                HistoryTexts.bytes(now.bytes(), number),
                                HistoryTexts.age(now.age())));
        Paragraph limit = new Paragraph(getTranslation(
                "history.spool.limit", HistoryTexts.bytes(now.capacity(), number), number.format(now.dropped())));
        limit.addClassName(now.dropped() == 0 ? "plenum-soft" : "plenum-alarm");
        waiting.add(state, depth, limit);
    }
}
