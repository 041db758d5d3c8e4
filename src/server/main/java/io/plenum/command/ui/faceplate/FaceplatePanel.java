package io.plenum.command.ui.faceplate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import io.plenum.access.Role;
import io.plenum.command.CommandOverride;
import io.plenum.command.GrantedLimits;
import io.plenum.command.PointPreview;
import io.plenum.command.ui.CommandFormatter;
import io.plenum.command.ui.CommandViewContext;
import io.plenum.command.ui.ControllerWork;
import io.plenum.point.Point;
import io.plenum.uikit.Polling;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Everything about commanding one point, big enough for a phone. */
class FaceplatePanel extends Div {

    private static final long serialVersionUID = 1L;

    private static final int MOST_WRITES = 20;

    private final transient Point point;
    private final transient FaceplateServices services;
    private final transient CommandDialogs dialogs;
    private final ControllerWork work = new ControllerWork(this);
    private final ControllerWork previews = new ControllerWork(this);
    private final Div mode = new Div();
    private final NowPanel now;
    private final HolderTable holders;
    private final OutcomePanel outcome;
    private final Div open = new Div();
    private final Div history = new Div();
    private transient @Nullable PointPreview seen;
    private long version = -1;

    FaceplatePanel(Point point, FaceplateServices services, CommandDialogs dialogs) {
        this.point = point;
        this.services = services;
        this.dialogs = dialogs;
        now = new NowPanel(point, services);
        holders = new HolderTable(point, services);
        outcome = new OutcomePanel(services);
        addClassName("plenum-faceplate-content");
        CommandFormatter formatter = services.context().formatter();
        mode.addClassName("plenum-mode");
        add(place(formatter), mode, now, open, new H3(getTranslation("operate.held-by")), holders);
        addForm();
        add(outcome, new H3(getTranslation("operate.history")), history);
        Polling.whileShown(this, this::refresh);
        addAttachListener(attached -> read(attached.getUI()));
    }

    private Div place(CommandFormatter formatter) {
        Span where = new Span(formatter.place(point));
        Anchor trend = new Anchor(
                "trends?points=" + URLEncoder.encode(point.key(), StandardCharsets.UTF_8),
                getTranslation("plan.trends"));
        Span key = new Span(point.key());
        Div place = new Div(where, key, trend);
        place.addClassNames("plenum-soft", "plenum-links");
        return place;
    }

    /** The form, or in a sentence why there is none. */
    private void addForm() {
        CommandViewContext context = services.context();
        GrantedLimits limits = context.policy().limits(point.id());
        if (limits == null) {
            add(sentence(context.may(Role.ADMINISTRATOR) ? "operate.closed.administrator" : "operate.closed"));
            if (context.may(Role.ADMINISTRATOR)) {
                add(new Anchor("setup/commands", getTranslation("operate.closed.open")));
            }
            return;
        }
        if (!context.may(limits.role(), point)) {
            add(sentence(
                    "operate.role",
                    getTranslation("ui.role." + limits.role().name().toLowerCase(Locale.ROOT))));
            return;
        }
        if (context.policy().readOnly()) {
            add(sentence("operate.read-only.hint"));
            return;
        }
        PreviewPanel preview = new PreviewPanel(services, previews, group -> {
            outcome.follow(group);
            version = -1;
            refresh();
        });
        add(new CommandForm(point, limits, services, preview, () -> List.of(point)), preview);
    }

    private Component sentence(String key, Object... arguments) {
        Div sentence = new Div(getTranslation(key, arguments));
        sentence.addClassNames("plenum-soft", "plenum-closed");
        return sentence;
    }

    private void read(UI ui) {
        work.start(ui, () -> services.read(List.of(point)), holders::waiting, read -> {
            seen = read == null || read.points().isEmpty()
                    ? null
                    : read.points().getFirst();
            holders.show(read);
            showMode();
        });
    }

    private void showMode() {
        PointMode present = PointMode.of(services.context().policy().readOnly(), services.openOf(point), seen);
        mode.setText(present.sign() + " " + getTranslation("operate.mode." + present));
        mode.setClassName("plenum-ours", present == PointMode.COMMANDED);
        mode.setClassName("plenum-stale", present == PointMode.BY_HAND || present == PointMode.OUT_OF_SERVICE);
    }

    private void refresh() {
        now.refresh();
        showMode();
        outcome.refresh();
        long latest = services.open().version();
        if (latest == version) {
            return;
        }
        boolean again = version >= 0;
        version = latest;
        CommandFormatter formatter = services.context().formatter();
        open.removeAll();
        services.openOf(point).forEach(one -> open.add(new OpenOverrideCard(point, one, formatter, dialogs)));
        List<CommandOverride> writes = services.overrides().of(point.id(), MOST_WRITES);
        history.removeAll();
        Details list = new Details(
                getTranslation("operate.history.list", writes.size()), new WriteHistory(point, writes, formatter));
        list.setOpened(writes.size() <= 3);
        history.add(new OverrideChart(point, writes, formatter), list);
        UI ui = UI.getCurrent();
        if (again && ui != null) {
            read(ui);
        }
    }
}
