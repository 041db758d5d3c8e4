package io.plenum.control.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import io.plenum.access.Role;
import io.plenum.control.run.ControlLoop;
import io.plenum.control.run.HeldTarget;
import io.plenum.control.run.LoopMode;
import io.plenum.control.run.LoopStep;
import io.plenum.control.run.TrialShare;
import io.plenum.control.ui.action.LoopLimitsText;
import io.plenum.link.Problem;
import io.plenum.uikit.DateTimeText;
import io.plenum.web.RequestProblem;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** One loop: what it does, what it wanted over the last day, what may be done about it. */
class LoopCard extends Section {

    private static final long serialVersionUID = 1L;
    private static final Duration SHOWN = Duration.ofHours(24);

    private final transient LoopCardContext context;
    private final transient ControlLoop loop;
    private final Paragraph problem = new Paragraph();

    LoopCard(ControlLoop loop, LoopCardContext context) {
        this.context = context;
        this.loop = loop;
        addClassName("plenum-card");
        problem.addClassName("plenum-alarm");
        problem.setVisible(false);
        add(new H2(getTranslation("control.kind." + loop.kind()) + " · " + context.name(loop)), state());
        Problem why = loop.why();
        if (why != null) {
            Paragraph taken = new Paragraph("▲ "
                    + getTranslation(
                            "control.taken-back",
                            getTranslation(why.messageKey(), why.arguments().toArray())));
            taken.addClassName("plenum-stale");
            add(taken);
        }
        leftAlone();
        chart();
        add(limits(), problem, actions());
    }

    private void leftAlone() {
        for (HeldTarget target : loop.excluded()) {
            Problem excluded = Objects.requireNonNull(target.excluded());
            Paragraph left = new Paragraph(getTranslation(
                    "control.left-alone",
                    context.pointName(target.point()),
                    getTranslation(excluded.messageKey(), excluded.arguments().toArray())));
            left.addClassName("plenum-soft");
            add(left);
        }
    }

    private Paragraph state() {
        TrialShare trial = loop.trial();
        String text =
                switch (loop.mode()) {
                    case SHADOW -> getTranslation("control.state.SHADOW", time(loop.created()));
                    case LIVE ->
                        getTranslation(
                                trial == null ? "control.state.LIVE" : "control.state.trial",
                                loop.owner(),
                                loop.until() == null ? "" : time(loop.until()));
                    case STOPPED -> getTranslation("control.state.STOPPED", time(loop.changed()));
                };
        return new Paragraph(text);
    }

    private String time(Instant instant) {
        return DateTimeText.text(instant, context.displays());
    }

    private void chart() {
        Instant to = context.clock().instant();
        Instant from = to.minus(SHOWN);
        List<LoopStep> steps = new ArrayList<>(context.loops().steps(loop.id(), from, to));
        if (steps.isEmpty()) {
            Paragraph none = new Paragraph(getTranslation("control.no-steps"));
            none.addClassName("plenum-soft");
            add(none);
            return;
        }
        LoopStep last = steps.getLast();
        if (loop.mode() != LoopMode.STOPPED) {
            // What has not changed is not kept anew.
            steps.add(new LoopStep(to, last.wanted(), last.actual(), last.requests(), last.running(), last.live()));
        }
        add(
                LoopChart.of(
                        steps,
                        from,
                        to,
                        context.displays().zone(context.zone(loop), UI.getCurrent()),
                        context.unit(loop),
                        getTranslation("control.wanted"),
                        getTranslation("control.actual")),
                new Paragraph(requests(last)));
    }

    private String requests(LoopStep last) {
        if (!last.running()) {
            return getTranslation("control.stands");
        }
        return switch (loop.kind()) {
            case LIGHT_LEVELS, DEMAND_LIMIT -> getTranslation("control.requests." + loop.kind(), last.requests());
            case RUN_HOURS, NIGHT_SETBACK -> "";
            default -> getTranslation("control.requests", last.requests());
        };
    }

    private Paragraph limits() {
        Paragraph limits =
                new Paragraph(LoopLimitsText.of(loop.kind(), loop.setting(), context.unit(loop), getLocale()));
        limits.addClassName("plenum-soft");
        return limits;
    }

    private Div actions() {
        Div bar = new Div();
        bar.addClassNames("plenum-links");
        if (loop.mode() == LoopMode.STOPPED) {
            return bar;
        }
        if (context.user().may(Role.ENGINEER)) {
            if (loop.mode() == LoopMode.SHADOW) {
                Button live = new Button(
                        getTranslation("control.live"), click -> new LiveDialog(loop, context, this::live).open());
                live.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
                bar.add(live);
            }
            bar.add(new Button(getTranslation("control.adjust"), click -> new AdjustDialog(loop, context).open()));
        }
        if (context.user().may(Role.OPERATOR)) {
            if (loop.mode() == LoopMode.LIVE) {
                bar.add(button("control.revert", () -> context.loops().backToShadow(loop.id())));
            }
            bar.add(button("control.stop", () -> context.loops().stop(loop.id())));
        }
        return bar;
    }

    private void live(Instant until) {
        context.loops().live(loop.id(), until);
        context.changed().run();
    }

    private Button button(String text, Runnable action) {
        return new Button(getTranslation(text), click -> {
            try {
                action.run();
                context.changed().run();
            } catch (RequestProblem refused) {
                problem.setText(getTranslation(refused.text(), refused.arguments()));
                problem.setVisible(true);
            }
        });
    }
}
