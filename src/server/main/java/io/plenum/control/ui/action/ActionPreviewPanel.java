package io.plenum.control.ui.action;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import io.plenum.command.Durability;
import io.plenum.command.Holder;
import io.plenum.command.PointPreview;
import io.plenum.control.action.ActionPlan.PlannedLoop;
import io.plenum.control.action.ActionPreview;
import io.plenum.control.action.ActionPreview.PlannedWrite;
import io.plenum.control.loop.GuardRails;
import io.plenum.control.run.ControlLoops;
import io.plenum.link.command.CommandState;
import io.plenum.point.Point;
import java.util.TreeMap;

/** Everything that an action would do: its writes, its effect, what is watched, and what takes it back. */
class ActionPreviewPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int PRIORITY = ControlLoops.PRIORITY;

    private final transient ActionContext context;

    ActionPreviewPanel(ActionPreview preview, ActionContext context) {
        this.context = context;
        if (!preview.problems().isEmpty()) {
            UnorderedList problems = new UnorderedList();
            problems.addClassName("plenum-alarm");
            preview.problems().forEach(problem -> problems.add(new ListItem("▲ " + ActionContext.text(problem))));
            add(problems);
        }
        add(writes(preview), effect(preview), rails(preview));
    }

    private Section writes(ActionPreview preview) {
        Section section = card("control.action.writes");
        preview.writes().forEach(write -> section.add(write(write)));
        section.add(new Paragraph(getTranslation("control.action.slices")));
        boolean waits = preview.earliest().isAfter(preview.starts());
        section.add(new Paragraph(getTranslation(
                waits ? "control.action.waits" : "control.action.at-start",
                context.time(waits ? preview.earliest() : preview.starts()),
                ControlLoops.SHADOW.toHours(),
                context.time(preview.until()))));
        return section;
    }

    private Div write(PlannedWrite write) {
        Point point = write.point();
        PointPreview now = write.now();
        CommandState state = now.state();
        String present = ActionContext.value(point, state == null ? null : state.present());
        String low = ActionContext.value(point, write.loop().setting().low());
        String high = ActionContext.value(point, write.loop().setting().high());
        Div one = new Div();
        one.addClassName("plenum-write");
        Paragraph name = new Paragraph(
                getTranslation("control.kind." + write.loop().subject().kind()) + " · " + point.name());
        name.getStyle().set("font-weight", "600");
        one.add(
                name,
                new Paragraph(
                        Double.isNaN(write.first())
                                ? getTranslation("control.action.write.later", present, low, high, PRIORITY)
                                : getTranslation(
                                        "control.action.write",
                                        present,
                                        low,
                                        high,
                                        ActionContext.value(point, write.first()),
                                        PRIORITY)));
        now(one, now);
        return one;
    }

    /** Who holds it, whether it would count, and last. */
    private void now(Div one, PointPreview now) {
        if (now.refusal() != null) {
            warning(one, ActionContext.text(now.refusal()));
        }
        if (now.unread() != null) {
            warning(one, getTranslation("operate.preview.unread", ActionContext.text(now.unread())));
            return;
        }
        Holder holder = now.holder();
        one.add(soft(
                holder == null
                        ? getTranslation("operate.nobody")
                        : getTranslation(
                                "operate.preview.held",
                                holder.priority(),
                                getTranslation("operate.holder." + holder.kind()))));
        if (now.wins()) {
            one.add(soft("✓ " + getTranslation("operate.preview.wins")));
        } else {
            warning(one, getTranslation("operate.preview.loses", now.priority()));
        }
        Durability durability = now.durability();
        one.add(soft(
                durability == null
                        ? getTranslation("operate.preview.unknown")
                        : getTranslation(
                                "control.action.lasts",
                                Math.round(100 * durability.probability()),
                                getTranslation("operate.culprit." + durability.culprit()),
                                durability.observations())));
    }

    private Section effect(ActionPreview preview) {
        Section section = card("control.action.effect");
        UnorderedList kinds = new UnorderedList();
        new TreeMap<>(preview.expected().kilowattHours())
                .forEach((kind, saved) -> kinds.add(new ListItem(getTranslation(
                        "control.action.saves",
                        getTranslation("recommendation.energy." + kind),
                        ActionContext.about(saved.expected()),
                        ActionContext.about(saved.low()),
                        ActionContext.about(saved.high()),
                        kind.unit()))));
        section.add(
                kinds,
                soft(getTranslation("control.action.basis." + preview.expected().basis())),
                new Paragraph(getTranslation(
                        "control.action.discomfort",
                        ActionContext.about(preview.expected().discomfortKelvinHours()))));
        return section;
    }

    private Section rails(ActionPreview preview) {
        Section section = card("control.action.rails");
        UnorderedList rails = new UnorderedList();
        preview.writes().stream()
                .map(PlannedWrite::loop)
                .distinct()
                .forEach(loop -> rails.add(new ListItem(rail(loop))));
        section.add(rails, new Paragraph(getTranslation("control.action.reverts")));
        return section;
    }

    private String rail(PlannedLoop loop) {
        GuardRails rails = loop.setting().rails();
        int zones = loop.subject().zones().size();
        return getTranslation(
                zones == 0 ? "control.action.rail.no-zones" : "control.action.rail.zones",
                loop.subject().name(),
                zones,
                rails.comfortKelvin(),
                Math.round(100 * rails.share()),
                Math.round(rails.patienceSeconds() / 60),
                Math.round(rails.blindSeconds() / 60));
    }

    private Section card(String title) {
        Section section = new Section(new H2(getTranslation(title)));
        section.addClassName("plenum-card");
        return section;
    }

    private static void warning(Div one, String text) {
        Paragraph warning = new Paragraph("▲ " + text);
        warning.addClassName("plenum-alarm");
        one.add(warning);
    }

    private static Paragraph soft(String text) {
        Paragraph soft = new Paragraph(text);
        soft.addClassName("plenum-soft");
        return soft;
    }
}
