package io.plenum.command.ui.faceplate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.plenum.command.CommandOverride;
import io.plenum.command.CommandPreview;
import io.plenum.command.ForeignOverride;
import io.plenum.command.Holder;
import io.plenum.command.PointPreview;
import io.plenum.command.ui.CommandFormatter;
import io.plenum.link.command.CommandState;
import io.plenum.point.Point;
import io.plenum.uikit.PlainTable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Who holds a point, as its controller has it: the priorities that are taken, the one that counts first, ours marked. */
class HolderTable extends Div {

    private static final long serialVersionUID = 1L;

    private final transient Point point;
    private final transient FaceplateServices services;

    HolderTable(Point point, FaceplateServices services) {
        this.point = point;
        this.services = services;
        getElement().setAttribute("aria-live", "polite");
    }

    void waiting() {
        removeAll();
        say("operate.reading", "plenum-soft");
    }

    /** @param read null where the question failed as a whole */
    void show(@Nullable CommandPreview read) {
        removeAll();
        if (read == null || read.points().isEmpty()) {
            say("operate.unread", "plenum-stale");
            return;
        }
        PointPreview one = read.points().getFirst();
        CommandState state = one.state();
        if (state == null) {
            Div why = new Div("▲ "
                    + (one.unread() == null
                            ? getTranslation("operate.unread")
                            : CommandFormatter.problem(one.unread())));
            why.addClassName("plenum-stale");
            add(why);
            return;
        }
        show(state, one.holder());
    }

    private void show(CommandState state, @Nullable Holder holder) {
        CommandFormatter formatter = services.context().formatter();
        if (state.overridden()) {
            say("operate.by-hand", "plenum-stale");
        }
        if (state.outOfService()) {
            say("operate.out-of-service", "plenum-stale");
        }
        if (!state.prioritised()) {
            say("operate.no-priorities", "plenum-soft");
            return;
        }
        PlainTable table = new PlainTable("operate.column.priority", "operate.column.value", "operate.column.holder");
        for (CommandState.Slot slot : state.slots()) {
            table.row(
                    new Span(String.valueOf(slot.priority())),
                    new Span(formatter.value(point, slot.value())),
                    who(slot, holder, formatter));
        }
        if (state.relinquishDefault() != null) {
            table.row(
                    new Span("–"),
                    new Span(formatter.value(point, state.relinquishDefault())),
                    new Span(getTranslation("operate.default")));
        }
        if (state.slots().isEmpty()) {
            say("operate.nobody", "plenum-soft");
        }
        add(table);
    }

    private Span who(CommandState.Slot slot, @Nullable Holder holder, CommandFormatter formatter) {
        for (CommandOverride ours : services.openOf(point)) {
            if (ours.priority() == slot.priority() && ours.value() == slot.value()) {
                Span mine = new Span("◆ " + getTranslation("operate.ours", ours.who(), formatter.moment(ours.until())));
                mine.addClassName("plenum-ours");
                return mine;
            }
        }
        if (holder != null && holder.priority() == slot.priority()) {
            return new Span(formatter.holder(holder));
        }
        List<ForeignOverride> known = services.overrides().foreign().stream()
                .filter(one -> one.point().equals(point.id()) && one.priority() == slot.priority())
                .toList();
        return new Span(
                known.isEmpty()
                        ? getTranslation("operate.holder.UNKNOWN")
                        : formatter.holder(known.getFirst().holder()));
    }

    private void say(String key, String style) {
        Div words = new Div(getTranslation(key));
        words.addClassName(style);
        add(words);
    }
}
