package io.plenum.connector.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import io.plenum.link.ConnectionStatus;
import io.plenum.link.DeviceStatus;
import io.plenum.link.PointWarning;
import java.text.NumberFormat;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One connection with its devices; redrawn as a whole, which a few dozen devices every five seconds allow. */
class ConnectionSection extends Section {

    private static final long serialVersionUID = 1L;

    private final transient Clock clock;
    private final Div content = new Div();
    private final PointWarnings warnings = new PointWarnings();
    private final Div actions = new Div();

    ConnectionSection(Clock clock) {
        this.clock = clock;
        addClassName("plenum-card");
        actions.addClassName("plenum-links");
        add(content, warnings, actions);
    }

    /** Puts an action below the facts; it stays when they are redrawn. */
    void offer(Component action) {
        actions.add(action);
    }

    /** @param gateway that makes it, null where nobody has made the connection */
    void show(ConnectionStatus status, @Nullable String gateway, List<PointWarning> wrong) {
        warnings.show(wrong);
        content.removeAll();
        NumberFormat number = NumberFormat.getNumberInstance(getLocale());
        number.setMaximumFractionDigits(1);
        Span state = new Span(ConnectionTexts.state(status.state()));
        state.addClassName(ConnectionTexts.style(status.state()));
        Span facts = new Span(getTranslation(
                "connector.facts",
                status.target(),
                number.format(status.points()),
                number.format(status.samplesPerSecond()),
                ConnectionTexts.age(status.lastMessage(), clock)));
        facts.addClassName("plenum-soft");
        content.add(
                new H2(status.name() + " · " + getTranslation("connector.kind." + status.kind())),
                new Div(state),
                facts);
        if (gateway != null) {
            Div maker = new Div(getTranslation("connector.by-gateway", gateway));
            maker.addClassName("plenum-soft");
            content.add(maker);
        }
        if (!status.problems().isEmpty()) {
            Div problems = new Div("▲ " + ConnectionTexts.problems(status.problems()));
            problems.addClassName("plenum-alarm");
            content.add(problems);
        }
        if (!status.devices().isEmpty()) {
            content.add(table(status.devices(), number));
        }
    }

    private Div table(List<DeviceStatus> devices, NumberFormat number) {
        NativeTable table = new NativeTable();
        table.addClassName("plenum-table");
        NativeTableRow head = new NativeTableRow();
        for (String column :
                List.of("device", "state", "points", "subscribed", "polled", "faulty", "last", "problem")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation("connector.column." + column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        NativeTableBody body = new NativeTableBody();
        body.add(head);
        devices.forEach(device -> body.add(row(device, number)));
        table.add(body);
        Div scroll = new Div(table);
        scroll.addClassName("plenum-scroll");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "region");
        scroll.getElement().setAttribute("aria-label", getTranslation("connector.devices"));
        return scroll;
    }

    private NativeTableRow row(DeviceStatus device, NumberFormat number) {
        Span state = new Span(ConnectionTexts.state(device.state()));
        state.addClassName(ConnectionTexts.style(device.state()));
        Span address = new Span(" " + device.address());
        address.addClassName("plenum-soft");
        NativeTableRow row = new NativeTableRow();
        row.add(
                cell("device", new Span(new Span(device.name()), address)),
                cell("state", state),
                cell("points", new Span(number.format(device.points()))),
                cell("subscribed", new Span(number.format(device.subscribed()))),
                cell("polled", new Span(number.format(device.points() - device.subscribed()))),
                cell("faulty", new Span(number.format(device.faultyPoints()))),
                cell("last", new Span(ConnectionTexts.age(device.lastMessage(), clock))),
                cell("problem", remarks(device)));
        return row;
    }

    /** What is wrong, and below it, softer, what is worth knowing. */
    private static Div remarks(DeviceStatus device) {
        Div remarks = new Div(new Span(ConnectionTexts.problems(device.problems())));
        if (!device.facts().isEmpty()) {
            Div facts = new Div(ConnectionTexts.problems(device.facts()));
            facts.addClassName("plenum-soft");
            remarks.add(facts);
        }
        return remarks;
    }

    /** A phone shows the column's name in each cell instead of a head. */
    private NativeTableCell cell(String column, Component content) {
        NativeTableCell cell = new NativeTableCell(content);
        cell.getElement().setAttribute("data-label", getTranslation("connector.column." + column));
        return cell;
    }
}
