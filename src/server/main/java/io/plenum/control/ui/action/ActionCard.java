package io.plenum.control.ui.action;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import io.plenum.access.Role;
import io.plenum.control.LoopUnits;
import io.plenum.control.action.ActionState;
import io.plenum.control.action.AppliedAction;
import io.plenum.control.run.ControlLoop;
import io.plenum.link.Problem;
import io.plenum.point.Point;
import io.plenum.recommendation.Measurement;
import io.plenum.recommendation.Recommendation;
import io.plenum.recommendation.verification.MeasurementFormatter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One action: where it stands, what it may write, what came of it so far, and what may be decided about it. */
class ActionCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient ActionContext context;
    private final transient AppliedAction action;
    private final transient Runnable changed;

    /** @param changed is run once something was decided */
    ActionCard(AppliedAction action, @Nullable Recommendation one, ActionContext context, Runnable changed) {
        this.action = action;
        this.context = context;
        this.changed = changed;
        addClassName("plenum-card");
        Anchor title = new Anchor(
                "actions/" + action.recommendation(),
                one == null ? getTranslation("recommendation.kind." + action.kind()) : context.title(one));
        add(new H2(title), new Paragraph(state()));
        why();
        add(soft(getTranslation("control.action.by", action.owner(), action.reason())));
        writes();
        if (one != null && action.liveSince() != null) {
            effect(one);
        }
        add(actions());
    }

    private String state() {
        Instant live = action.liveSince();
        Instant ended = action.ended();
        String since = live == null ? "" : context.time(live);
        String end = ended == null ? "" : context.time(ended);
        return switch (action.state()) {
            case PLANNED ->
                getTranslation(
                        "control.action.state.PLANNED", context.time(action.starts()), context.time(action.until()));
            case LIVE ->
                getTranslation("control.action.state.LIVE", since, context.time(action.until()))
                        + (action.review() == null
                                ? ""
                                : " " + getTranslation("control.action.review", date(action.review())));
            case ENDED -> getTranslation("control.action.state.ENDED", end);
            case REVERTED -> getTranslation("control.action.state.REVERTED", end);
            case TAKEN_BACK -> getTranslation("control.action.state.TAKEN_BACK", end);
        };
    }

    private static String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(ActionContext.locale())
                .format(day);
    }

    private void why() {
        Problem why = action.why();
        if (why != null) {
            Paragraph said = new Paragraph("▲ " + ActionContext.text(why));
            said.addClassName("plenum-stale");
            add(said);
        }
    }

    private void writes() {
        UnorderedList list = new UnorderedList();
        for (UUID id : action.loops()) {
            ControlLoop loop = context.loops().find(id);
            Point point = context.model().point(loop.point());
            list.add(new ListItem(getTranslation(
                            loop.holds() ? "control.action.line.held" : "control.action.line",
                            getTranslation("control.kind." + loop.kind()),
                            context.place(loop.equipment()))
                    + ". "
                    + LoopLimitsText.of(
                            loop.kind(),
                            loop.setting(),
                            point == null ? "" : LoopUnits.of(point).symbol(),
                            getLocale())));
        }
        add(list);
    }

    /** By the meters, of the days on which it was live: nothing is claimed before. */
    private void effect(Recommendation one) {
        Set<LocalDate> days = context.applied().daysInForce(one);
        if (days != null) {
            add(soft(getTranslation("control.action.days", days.size(), Math.max(0, passed(one) - days.size()))));
        }
        Measurement measured = one.measurement();
        if (measured == null || measured.parts().isEmpty()) {
            int missing = measured == null ? 0 : measured.missingDays();
            add(soft(
                    missing > 0
                            ? getTranslation("control.action.early", missing)
                            : getTranslation("control.action.not-measured")));
            return;
        }
        MeasurementFormatter formatter = new MeasurementFormatter(ActionContext::text, ActionContext.locale());
        UnorderedList lines = new UnorderedList();
        measured.parts().forEach(part -> lines.add(new ListItem(formatter.line(part))));
        add(lines);
    }

    /** Whole days since the one on which it went live. */
    private long passed(Recommendation one) {
        ZoneId zone = context.recommendations().site(one).zone();
        Instant ended = action.ended();
        Instant live = action.liveSince();
        LocalDate last = LocalDate.ofInstant(ended == null ? context.clock().instant() : ended, zone);
        return live == null
                ? 0
                : Math.max(
                        0,
                        ChronoUnit.DAYS.between(LocalDate.ofInstant(live, zone).plusDays(1), last));
    }

    private Div actions() {
        Div bar = new Div();
        bar.addClassName("plenum-links");
        if (!action.state().isOpen()) {
            return bar;
        }
        boolean engineer = context.user().may(Role.ENGINEER);
        if (engineer && action.state() != ActionState.PLANNED) {
            Button keep = new Button(
                    getTranslation("control.action.keep"),
                    click -> DecisionDialog.keep(action, context, changed).open());
            if (action.state() == ActionState.ENDED) {
                keep.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            }
            bar.add(keep);
        }
        if (engineer) {
            bar.add(new Button(
                    getTranslation("control.action.prolong"),
                    click -> DecisionDialog.prolong(action, context, changed).open()));
        }
        if (context.user().may(Role.OPERATOR)) {
            bar.add(new Button(
                    getTranslation("control.action.revert"),
                    click -> DecisionDialog.revert(action, context, changed).open()));
        }
        return bar;
    }

    private static Paragraph soft(String text) {
        Paragraph soft = new Paragraph(text);
        soft.addClassName("plenum-soft");
        return soft;
    }
}
