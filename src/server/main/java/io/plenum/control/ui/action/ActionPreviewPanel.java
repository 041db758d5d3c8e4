package io.plenum.control.ui.action;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import io.plenum.command.Durability;
import io.plenum.command.Holder;
import io.plenum.command.PointPreview;
import io.plenum.control.LoopSubject;
import io.plenum.control.LoopUnits;
import io.plenum.control.action.ActionPlan.PlannedLoop;
import io.plenum.control.action.ActionPreview;
import io.plenum.control.action.ActionPreview.PlannedWrite;
import io.plenum.control.loop.GuardRails;
import io.plenum.control.run.ControlLoops;
import io.plenum.link.command.CommandState;
import io.plenum.uikit.PlainTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everything that an action would do: its writes, its effect, what is watched, and what takes it back. */
class ActionPreviewPanel extends Div {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 10;

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
        Map<PlannedLoop, List<PlannedWrite>> loops = preview.writes().stream()
                .collect(Collectors.groupingBy(PlannedWrite::loop, LinkedHashMap::new, Collectors.toList()));
        loops.forEach((loop, writes) -> loop(section, loop, writes));
        section.add(new Paragraph(getTranslation("control.action.slices", ControlLoops.PRIORITY)));
        boolean waits = preview.earliest().isAfter(preview.starts());
        section.add(new Paragraph(getTranslation(
                waits ? "control.action.waits" : "control.action.at-start",
                context.time(waits ? preview.earliest() : preview.starts()),
                ControlLoops.SHADOW.toHours(),
                context.time(preview.until()))));
        return section;
    }

    private void loop(Section section, PlannedLoop loop, List<PlannedWrite> writes) {
        LoopSubject subject = loop.subject();
        section.add(
                new H3(getTranslation("control.kind." + subject.kind()) + " · " + subject.name()),
                soft(LoopLimitsText.of(
                        subject.kind(),
                        loop.setting(),
                        LoopUnits.of(subject.main()).symbol(),
                        getLocale())),
                table(writes.stream().limit(SHOWN).toList()));
        if (writes.size() > SHOWN) {
            section.add(new Details(
                    getTranslation("recommendation.more", writes.size() - SHOWN),
                    table(writes.subList(SHOWN, writes.size()))));
        }
    }

    private Div table(List<PlannedWrite> writes) {
        PlainTable table = new PlainTable(
                "control.action.point",
                "control.action.now",
                "control.action.first",
                "control.action.held-by",
                "control.action.counts",
                "control.action.lasting");
        writes.forEach(write -> {
            PointPreview now = write.now();
            CommandState state = now.state();
            table.row(
                    write.point().name(),
                    ActionContext.value(write.point(), state == null ? null : state.present()),
                    Double.isNaN(write.first())
                            ? getTranslation("control.action.nothing-now")
                            : ActionContext.value(write.point(), write.first()),
                    holder(now),
                    counts(now),
                    lasts(now.durability()));
        });
        Div scroll = new Div(table);
        scroll.addClassName("plenum-scroll");
        return scroll;
    }

    private String holder(PointPreview now) {
        if (now.unread() != null) {
            return "▲ " + ActionContext.text(now.unread());
        }
        Holder holder = now.holder();
        return holder == null
                ? getTranslation("operate.nobody")
                : getTranslation(
                        "operate.preview.held", holder.priority(), getTranslation("operate.holder." + holder.kind()));
    }

    private String counts(PointPreview now) {
        if (now.refusal() != null) {
            return "▲ " + ActionContext.text(now.refusal());
        }
        return now.wins()
                ? "✓ " + getTranslation("operate.preview.wins")
                : "▲ " + getTranslation("operate.preview.loses", now.priority());
    }

    private String lasts(@Nullable Durability durability) {
        return durability == null
                ? getTranslation("control.action.lasting.unknown")
                : getTranslation(
                        "control.action.lasts",
                        Math.round(100 * durability.probability()),
                        getTranslation("operate.culprit." + durability.culprit()),
                        durability.observations());
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
        section.add(rails(preview.writes()), new Paragraph(getTranslation("control.action.reverts")));
        return section;
    }

    private UnorderedList rails(List<PlannedWrite> writes) {
        UnorderedList rails = new UnorderedList();
        writes.stream().map(PlannedWrite::loop).distinct().forEach(loop -> rails.add(new ListItem(rail(loop))));
        return rails;
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

    private static Paragraph soft(String text) {
        Paragraph soft = new Paragraph(text);
        soft.addClassName("plenum-soft");
        return soft;
    }
}
