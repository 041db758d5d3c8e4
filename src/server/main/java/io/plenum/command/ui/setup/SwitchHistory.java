package io.plenum.command.ui.setup;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import io.plenum.command.rule.PolicySwitches;
import io.plenum.command.rule.PolicySwitches.LastSwitch;
import io.plenum.command.ui.CommandFormatter;
import io.plenum.command.ui.CommandViewContext;
import io.plenum.uikit.PlainTable;

/** Who has switched read-only and the rule of two persons, when and why; read when somebody opens the list. */
class SwitchHistory extends Details {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 100;

    private final transient PolicySwitches switches;
    private final transient CommandViewContext context;
    private final Div body = new Div();

    SwitchHistory(PolicySwitches switches, CommandViewContext context) {
        this.switches = switches;
        this.context = context;
        setSummaryText(getTranslation("operate.switches.list"));
        addClassName("plenum-card");
        add(body);
        addOpenedChangeListener(change -> {
            if (change.isOpened()) {
                read();
            }
        });
    }

    private void read() {
        CommandFormatter formatter = context.formatter();
        PlainTable table = new PlainTable(
                "operate.column.changed",
                "operate.column.commands",
                "operate.column.second",
                "operate.column.switched-by",
                "operate.column.reason");
        var all = switches.changes(SHOWN);
        for (LastSwitch one : all) {
            table.row(
                    formatter.moment(one.time()),
                    getTranslation(one.readOnly() ? "operate.read-only.on" : "operate.read-only.off"),
                    getTranslation(one.twoPersons() ? "operate.switches.always" : "operate.switches.by-line"),
                    one.who(),
                    one.reason());
        }
        body.removeAll();
        body.add(all.isEmpty() ? new Paragraph(getTranslation("operate.switches.never")) : table);
    }
}
