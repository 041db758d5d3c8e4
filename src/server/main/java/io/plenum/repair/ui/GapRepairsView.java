package io.plenum.repair.ui;

import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.plenum.link.Problem;
import io.plenum.repair.DeviceGap;
import io.plenum.repair.GapStore;
import io.plenum.repair.RepairOutcome;
import io.plenum.uikit.DateTimeText;
import io.plenum.uikit.Displays;
import io.plenum.uikit.PlainTable;
import io.plenum.uikit.Polling;
import jakarta.annotation.security.RolesAllowed;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Times in which devices were not read, and what could be read back from their own memory. */
@Route("setup/gap-repair")
@Menu(title = "history.repair.title", order = 12.1)
@RolesAllowed("ENGINEER")
public class GapRepairsView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int MOST = 200;

    private final transient GapStore gaps;
    private final transient Displays displays;
    private final Paragraph none = new Paragraph(getTranslation("history.repair.none"));
    private final PlainTable table = new PlainTable(
            "history.repair.device",
            "history.repair.since",
            "history.repair.until",
            "history.repair.outcome",
            "history.repair.points",
            "history.repair.samples",
            "history.repair.problem");
    private @Nullable List<DeviceGap> shown;

    GapRepairsView(GapStore gaps, Displays displays) {
        this.gaps = gaps;
        this.displays = displays;
        addClassName("plenum-page");
        Section card = new Section(new Paragraph(getTranslation("history.repair.about")), none, table);
        card.addClassName("plenum-card");
        add(new H1(getTranslation("history.repair.title")), card);
        Polling.whileShown(this, this::refresh);
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("history.repair.title");
    }

    private void refresh() {
        List<DeviceGap> latest = gaps.latest(MOST);
        if (latest.equals(shown)) {
            return;
        }
        shown = latest;
        none.setVisible(latest.isEmpty());
        table.setVisible(!latest.isEmpty());
        table.clear();
        latest.forEach(this::row);
    }

    private void row(DeviceGap gap) {
        NumberFormat number = NumberFormat.getNumberInstance(getLocale());
        table.row(
                (gap.device().connection() + " " + gap.device().device()).strip(),
                DateTimeText.text(gap.since(), displays),
                DateTimeText.text(gap.until(), displays),
                outcome(gap),
                number.format(gap.points()),
                number.format(gap.samples()),
                problem(gap.problem()));
    }

    private String outcome(DeviceGap gap) {
        boolean begun = gap.outcome() == RepairOutcome.DUE && gap.samples() > 0;
        return getTranslation(
                begun
                        ? "history.repair.outcome.begun"
                        : "history.repair.outcome." + gap.outcome().name().toLowerCase(Locale.ROOT));
    }

    private String problem(@Nullable Problem problem) {
        return problem == null
                ? ""
                : getTranslation(problem.messageKey(), problem.arguments().toArray());
    }
}
