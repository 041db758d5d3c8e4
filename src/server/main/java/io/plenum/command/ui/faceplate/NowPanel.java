package io.plenum.command.ui.faceplate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.plenum.command.CommandOverride;
import io.plenum.command.OverrideState;
import io.plenum.command.ui.CommandFormatter;
import io.plenum.point.Point;
import io.plenum.point.PointKind;
import io.plenum.point.Sample;
import io.plenum.site.SiteModel;
import io.plenum.site.role.PointMeaning;
import io.plenum.uikit.ReadingText;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What a point is now, what Plenum commands it to be, and what the plant shows of it: three things that are never mixed. */
class NowPanel extends Div {

    private static final long serialVersionUID = 1L;

    private static final int MOST_SHOWN = 3;
    /** Values are read every some seconds: only after this a difference says something. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private final transient Point point;
    private final transient FaceplateServices services;
    private String shown = "";

    NowPanel(Point point, FaceplateServices services) {
        this.point = point;
        this.services = services;
        addClassName("plenum-now");
    }

    /** What says the same stays. */
    void refresh() {
        CommandFormatter formatter = services.context().formatter();
        Div value = value(formatter);
        DescriptionList facts = new DescriptionList();
        facts.addClassName("plenum-facts");
        commanded(facts, formatter);
        for (Point other : shownBy(formatter.model())) {
            fact(facts, other.name(), reading(other, formatter));
        }
        String now = value.getElement().getOuterHTML() + facts.getElement().getOuterHTML();
        if (!now.equals(shown)) {
            shown = now;
            removeAll();
            add(value, facts);
        }
    }

    private Div value(CommandFormatter formatter) {
        Sample sample = services.value(point);
        Span big = new Span(formatter.value(point, sample.value()));
        big.addClassName("big");
        if (!sample.quality().isLive()) {
            big.addClassName("plenum-stale");
        }
        Span quality = new Span(quality(sample, formatter));
        quality.addClassName("plenum-soft");
        return new Div(big, quality);
    }

    private static String quality(Sample sample, CommandFormatter formatter) {
        Duration age =
                sample.time().equals(Instant.EPOCH) ? Duration.ZERO : Duration.between(sample.time(), formatter.now());
        return ReadingText.quality(sample, age);
    }

    private void commanded(DescriptionList facts, CommandFormatter formatter) {
        List<CommandOverride> open = services.openOf(point);
        if (open.isEmpty()) {
            fact(facts, getTranslation("operate.commanded"), new Span(getTranslation("operate.commanded.none")));
        }
        for (CommandOverride one : open) {
            Span words = new Span(formatter.value(point, one.value()) + " · "
                    + getTranslation("operate.priority-of", one.priority()));
            fact(facts, getTranslation("operate.commanded"), words);
            if (differs(one, formatter.now())) {
                Span wrong = new Span("▲ "
                        + getTranslation(
                                "operate.differs",
                                formatter.value(point, one.value()),
                                formatter.value(point, services.value(point).value())));
                wrong.addClassName("plenum-alarm");
                fact(facts, "", wrong);
            }
        }
    }

    private boolean differs(CommandOverride one, Instant now) {
        Sample sample = services.value(point);
        double tolerance = point.kind() == PointKind.NUMERIC ? Math.max(0.05, Math.abs(one.value()) * 0.005) : 0.4;
        return one.state() == OverrideState.HELD
                && sample.quality().isLive()
                && one.since().plus(SETTLED).isBefore(now)
                && Math.abs(sample.value() - one.value()) > tolerance;
    }

    /** Points of the same equipment or room that show what becomes of the command or set point. */
    private List<Point> shownBy(SiteModel model) {
        String owner = model.ownerOf(point.key());
        PointMeaning own = PointMeaning.of(point);
        if (owner == null) {
            return List.of();
        }
        return model.pointsOf(owner).stream()
                .filter(other -> !other.id().equals(point.id()))
                .filter(other -> own.isCommandOf(PointMeaning.of(other))
                        || !PointMeaning.of(other).guides() && own.guides(PointMeaning.of(other)))
                .limit(MOST_SHOWN)
                .toList();
    }

    private Span reading(Point other, CommandFormatter formatter) {
        Sample sample = services.value(other);
        Span words = new Span(formatter.value(other, sample.value()) + " " + quality(sample, formatter));
        if (!sample.quality().isLive()) {
            words.addClassName("plenum-stale");
        }
        return words;
    }

    private static void fact(DescriptionList facts, String name, Component value) {
        facts.add(new DescriptionList.Term(name), new DescriptionList.Description(value));
    }
}
