package io.plenum.command.ui.setup;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.plenum.command.rule.ClosedPoints;
import io.plenum.command.rule.CommandGrant;
import io.plenum.command.rule.GrantEditor;
import io.plenum.command.rule.PolicyMemory;
import io.plenum.command.rule.PolicySwitches;
import io.plenum.command.ui.CommandFormatter;
import io.plenum.command.ui.CommandViewContext;
import io.plenum.uikit.PlainTable;
import io.plenum.web.RequestProblem;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Locale;

/** What is opened for commands, and how far; what never is; and the switches that hold for all. */
@Route("setup/commands")
@Menu(title = "operate.setup.title", order = 11.7)
@RolesAllowed("ADMINISTRATOR")
@CssImport("./alarm/alarms.css")
@CssImport("./command/command.css")
public class CommandSetupView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final int LONG_NOTE = 8000;

    private final transient GrantEditor editor;
    private final transient ClosedPoints closed;
    private final transient CommandViewContext context;
    private final Div grants = new Div();
    private final NeverWritten never;

    CommandSetupView(
            GrantEditor editor,
            ClosedPoints closed,
            PolicySwitches switches,
            PolicyMemory policy,
            CommandViewContext context) {
        this.closed = closed;
        this.editor = editor;
        this.context = context;
        never = new NeverWritten(closed, context);
        addClassNames("plenum-page", "plenum-alarms");
        Paragraph lead = new Paragraph(getTranslation("operate.setup.lead"));
        lead.addClassName("plenum-soft");
        add(
                new H1(getTranslation("operate.setup.title")),
                lead,
                new SwitchCard(switches, policy, context),
                new SwitchHistory(switches, context),
                list(),
                never);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("operate.setup.title");
    }

    private Section list() {
        Button add = new Button(
                getTranslation("operate.grant.add") + " …",
                click -> new GrantDialog(editor, closed, context, null, this::refresh).open());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add.addClassName("plenum-touch");
        Section section = new Section(new H2(getTranslation("operate.grant.title")), grants, add);
        section.addClassName("plenum-card");
        return section;
    }

    private void refresh() {
        List<CommandGrant> all = editor.all();
        grants.removeAll();
        if (all.isEmpty()) {
            grants.add(new Paragraph(getTranslation("operate.grant.none")));
        } else {
            grants.add(table(all));
        }
        never.refresh();
    }

    private PlainTable table(List<CommandGrant> all) {
        PlainTable table = new PlainTable(
                "operate.column.opened",
                "operate.column.points",
                "operate.column.limits",
                "operate.column.rate",
                "operate.column.longest",
                "operate.column.role",
                "operate.column.changed",
                "operate.column.do");
        CommandFormatter formatter = context.formatter();
        for (CommandGrant grant : all) {
            int opened = editor.opens(grant).size();
            Span count = new Span(getTranslation("operate.grant.opens", opened));
            if (opened == 0) {
                count.addClassName("plenum-stale");
            }
            table.row(
                    new Span(getTranslation("operate.target." + grant.target()) + ": " + grant.pattern()),
                    count,
                    limits(grant, formatter),
                    grant.interval().isZero() ? "–" : CommandFormatter.span(grant.interval()),
                    CommandFormatter.span(grant.longest()),
                    role(grant),
                    new Span(grant.who() + " · " + formatter.moment(grant.changed())),
                    actions(grant));
        }
        return table;
    }

    private static String limits(CommandGrant grant, CommandFormatter formatter) {
        Double low = grant.low();
        Double high = grant.high();
        return low == null || high == null || grant.unit() == null
                ? "–"
                : formatter.number(low) + " – " + formatter.number(high) + " "
                        + grant.unit().symbol();
    }

    private String role(CommandGrant grant) {
        String role = getTranslation("ui.role." + grant.role().name().toLowerCase(Locale.ROOT));
        return grant.twoPersons() ? role + " · " + getTranslation("operate.grant.two") : role;
    }

    private Div actions(CommandGrant grant) {
        Button edit = new Button(
                getTranslation("operate.grant.edit"),
                click -> new GrantDialog(editor, closed, context, grant, this::refresh).open());
        Button remove = new Button(getTranslation("operate.grant.remove"), click -> remove(grant));
        Div actions = new Div(edit, remove);
        actions.addClassName("plenum-links");
        return actions;
    }

    private void remove(CommandGrant grant) {
        ConfirmDialog question = new ConfirmDialog();
        question.setHeader(getTranslation("operate.grant.remove-question", grant.pattern()));
        question.setText(getTranslation("operate.grant.remove-consequence"));
        question.setCancelable(true);
        question.setCancelText(getTranslation("ui.cancel"));
        question.setConfirmText(getTranslation("operate.grant.remove"));
        question.addConfirmListener(confirmed -> {
            try {
                editor.remove(grant.id());
            } catch (RequestProblem refused) {
                Notification.show(
                        getTranslation(refused.text(), refused.arguments()), LONG_NOTE, Notification.Position.MIDDLE);
            }
            refresh();
        });
        question.open();
    }
}
