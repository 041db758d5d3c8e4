package io.plenum.command.ui.ledger;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.plenum.command.CommandOverride;
import io.plenum.command.notice.CommandNotice;
import io.plenum.command.notice.CommandNotices;
import io.plenum.command.ui.CommandFormatter;
import io.plenum.command.ui.CommandViewContext;
import io.plenum.command.ui.faceplate.CommandDialogs;
import io.plenum.point.Point;
import io.plenum.uikit.PlainTable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What did not become of commands of whoever is signed in, by group, until they have seen it. */
class NoticeSection extends Section {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 200;

    private final transient CommandNotices notices;
    private final transient CommandViewContext context;
    private final transient CommandDialogs dialogs;
    private transient List<CommandNotice> shown = List.of();

    NoticeSection(CommandNotices notices, CommandViewContext context, CommandDialogs dialogs) {
        this.notices = notices;
        this.context = context;
        this.dialogs = dialogs;
        addClassName("plenum-card");
        setVisible(false);
    }

    void refresh() {
        List<CommandNotice> now = notices.unseen(context.me()) == 0 ? List.of() : notices.of(context.me(), SHOWN);
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        removeAll();
        setVisible(!now.isEmpty());
        if (now.isEmpty()) {
            return;
        }
        add(new H2(getTranslation("operate.notices")));
        CommandFormatter formatter = context.formatter();
        Map<UUID, List<CommandNotice>> groups = now.stream()
                .collect(Collectors.groupingBy(
                        notice -> notice.override().group(), LinkedHashMap::new, Collectors.toList()));
        groups.values().forEach(group -> add(card(group, formatter)));
        Instant latest = now.getFirst().raised();
        Button seen = new Button(getTranslation("operate.notices.seen"), click -> {
            notices.seen(context.me(), latest);
            refresh();
        });
        seen.addClassName("plenum-touch");
        add(seen);
    }

    private Div card(List<CommandNotice> group, CommandFormatter formatter) {
        CommandOverride first = group.getFirst().override();
        Div head = new Div(getTranslation(
                "operate.notices.head",
                formatter.moment(first.since()),
                formatter.moment(first.until()),
                first.reason()));
        head.addClassName("plenum-override-head");
        PlainTable table = new PlainTable("operate.column.point", "operate.column.value", "operate.column.happened");
        for (CommandNotice one : group) {
            Point point = context.visible(one.override().point());
            table.row(
                    new OverridePointCell(
                            null, point, context.nameOf(one.override().point()), formatter, dialogs),
                    new Span(formatter.value(point, one.override().value()) + " · "
                            + getTranslation(
                                    "operate.priority-of", one.override().priority())),
                    happened(one, formatter));
        }
        Div card = new Div(head, table);
        card.addClassName("plenum-override-card");
        return card;
    }

    private Span happened(CommandNotice one, CommandFormatter formatter) {
        String why = one.override().problem() == null
                ? ""
                : ": " + CommandFormatter.problem(one.override().problem());
        Span words = new Span(
                "▲ " + getTranslation("operate.notice." + one.kind()) + why + " · " + formatter.moment(one.raised()));
        words.addClassName("plenum-alarm");
        return words;
    }
}
