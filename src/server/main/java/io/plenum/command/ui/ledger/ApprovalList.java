package io.plenum.command.ui.ledger;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.TextField;
import io.plenum.command.CommandOverride;
import io.plenum.command.CommandRefused;
import io.plenum.command.CommandService;
import io.plenum.command.OverrideState;
import io.plenum.command.ui.CommandFormatter;
import io.plenum.command.ui.CommandViewContext;
import io.plenum.command.ui.OpenOverrides;
import io.plenum.point.Point;
import io.plenum.uikit.FieldProblem;
import io.plenum.uikit.PlainTable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** What waits for a second person: each group as a card with what it would write, to be approved or rejected. */
class ApprovalList extends Section {

    private static final long serialVersionUID = 1L;

    private static final int LONG_NOTE = 8000;

    private final transient OpenOverrides open;
    private final transient CommandService commands;
    private final transient CommandViewContext context;
    private transient List<CommandOverride> shown = List.of();

    ApprovalList(OpenOverrides open, CommandService commands, CommandViewContext context) {
        this.open = open;
        this.commands = commands;
        this.context = context;
        addClassName("plenum-card");
        setVisible(false);
    }

    void refresh() {
        List<CommandOverride> waiting = open.all().stream()
                .filter(one -> one.state() == OverrideState.AWAITING_APPROVAL)
                .filter(one -> context.sees(one.point()))
                .toList();
        if (waiting.equals(shown)) {
            return;
        }
        shown = waiting;
        removeAll();
        setVisible(!waiting.isEmpty());
        Map<UUID, List<CommandOverride>> groups = waiting.stream()
                .collect(Collectors.groupingBy(CommandOverride::group, LinkedHashMap::new, Collectors.toList()));
        add(new H2(getTranslation("operate.approval.title", groups.size())));
        CommandFormatter formatter = context.formatter();
        groups.values().forEach(group -> add(card(group, formatter)));
    }

    private Div card(List<CommandOverride> group, CommandFormatter formatter) {
        CommandOverride first = group.getFirst();
        Div head = new Div(getTranslation(
                "operate.approval.head",
                first.who(),
                formatter.moment(first.since()),
                formatter.moment(first.until()),
                first.reason()));
        PlainTable table = new PlainTable("operate.column.where", "operate.column.point", "operate.column.value");
        for (CommandOverride one : group) {
            Point point = context.visible(one.point());
            table.row(
                    new Span(point == null ? "" : formatter.place(point)),
                    new Span(context.nameOf(one.point())),
                    new Span(formatter.value(point, one.value()) + " · "
                            + getTranslation("operate.priority-of", one.priority())));
        }
        Div card = new Div(head, table, actions(group));
        card.addClassName("plenum-override-card");
        return card;
    }

    private Div actions(List<CommandOverride> group) {
        CommandOverride first = group.getFirst();
        boolean own = first.who().equals(context.me());
        Div actions = new Div();
        actions.addClassName("plenum-links");
        if (own) {
            actions.add(new Span(getTranslation("operate.approval.own")));
        } else if (group.stream().allMatch(one -> mayCommand(one))) {
            Button approve = new Button(
                    getTranslation("operate.approve"), click -> attempt(() -> commands.approve(first.group())));
            approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            approve.setDisableOnClick(true);
            approve.addClassName("plenum-touch");
            actions.add(approve);
        }
        if (own || group.stream().allMatch(one -> mayCommand(one))) {
            Button reject = new Button(
                    getTranslation(own ? "operate.withdraw" : "operate.reject"), click -> reject(first.group()));
            reject.addClassName("plenum-touch");
            actions.add(reject);
        }
        return actions;
    }

    private boolean mayCommand(CommandOverride one) {
        Point point = context.visible(one.point());
        return point != null && context.mayCommand(point);
    }

    private void reject(UUID group) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(getTranslation("operate.reject"));
        dialog.setWidth("min(96vw, 480px)");
        TextField why = new TextField(getTranslation("operate.reason"));
        why.setManualValidation(true);
        why.setWidthFull();
        Button confirm = new Button(getTranslation("operate.reject"), click -> {
            if (why.getValue().isBlank()) {
                FieldProblem.show(why, getTranslation("operate.problem.words"));
                return;
            }
            dialog.close();
            attempt(() -> commands.reject(group, why.getValue().strip()));
        });
        confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.add(why);
        dialog.getFooter().add(new Button(getTranslation("ui.cancel"), click -> dialog.close()), confirm);
        dialog.open();
    }

    private void attempt(Decision decision) {
        try {
            decision.take();
        } catch (CommandRefused refused) {
            Notification.show(context.refused(refused), LONG_NOTE, Notification.Position.MIDDLE);
        }
        shown = List.of();
        refresh();
    }

    private interface Decision {

        void take() throws CommandRefused;
    }
}
