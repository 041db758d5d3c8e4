package io.plenum.control.ui.action;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.plenum.control.action.AppliedAction;
import io.plenum.control.run.ControlLoop;
import io.plenum.recommendation.Recommendation;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Actions that are planned, live or to be decided, and those that ended lately. */
public class ActionSection extends Div {

    private static final long serialVersionUID = 1L;
    private static final Duration SHOWN = Duration.ofDays(28);

    private final transient ActionContext context;
    private final transient Runnable changed;
    private transient @Nullable List<Shown> shown;

    /** What a card was made of: while it is the same, the card stays, so that no button moves under a finger. */
    private record Shown(AppliedAction action, @Nullable Recommendation recommendation, List<ControlLoop> loops) {}

    /** @param changed is run once something was decided */
    public ActionSection(ActionContext context, Runnable changed) {
        this.context = context;
        this.changed = changed;
        addClassName("plenum-loops");
    }

    /** Looks again; what has not changed is left as it is. */
    public void refresh() {
        List<Shown> now = now();
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        removeAll();
        if (now.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("control.action.none"));
            none.addClassName("plenum-soft");
            add(none);
        }
        now.forEach(one -> add(new ActionCard(one.action(), one.recommendation(), context, changed)));
    }

    private List<Shown> now() {
        Instant since = context.clock().instant().minus(SHOWN);
        List<Shown> now = new ArrayList<>();
        for (AppliedAction action : context.actions().all()) {
            boolean lately =
                    Objects.requireNonNullElse(action.ended(), Instant.MAX).isAfter(since);
            if (action.state().isOpen() || lately) {
                now.add(new Shown(
                        action,
                        context.recommendations().find(action.recommendation()),
                        action.loops().stream().map(context.loops()::find).toList()));
            }
        }
        return now;
    }
}
