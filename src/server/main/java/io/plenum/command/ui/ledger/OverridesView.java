package io.plenum.command.ui.ledger;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.plenum.access.Role;
import io.plenum.command.CommandService;
import io.plenum.command.Overrides;
import io.plenum.command.cost.CostMemory;
import io.plenum.command.ledger.EndedOverrides;
import io.plenum.command.notice.CommandNotices;
import io.plenum.command.ui.CommandViewContext;
import io.plenum.command.ui.OpenOverrides;
import io.plenum.command.ui.ReadOnlyDialog;
import io.plenum.command.ui.ReadOnlyWords;
import io.plenum.command.ui.faceplate.CommandDialogs;
import io.plenum.manual.ExplainedTexts;
import io.plenum.uikit.Polling;
import jakarta.annotation.security.PermitAll;

/** All overrides in the building: by whom, why and until when; those of others too. {@code ?point=key} opens a point's faceplate. */
@Route("overrides")
@Menu(title = "operate.overrides.title", order = 4.95)
@PermitAll
@CssImport("./alarm/alarms.css")
@CssImport("./command/command.css")
public class OverridesView extends Main implements HasDynamicTitle, AfterNavigationObserver {

    private static final long serialVersionUID = 1L;

    private final transient CommandDialogs dialogs;
    private final transient CommandViewContext context;
    private final NoticeSection notices;
    private final ApprovalList approvals;
    private final OpenOverridesSection ledger;
    private final ForeignTable foreign;
    private final CostSum cost;
    private final Paragraph readOnly = new Paragraph();
    private final Button readOnlySwitch = new Button();

    OverridesView(
            Overrides overrides,
            EndedOverrides ended,
            OpenOverrides open,
            CostMemory costs,
            CommandNotices notices,
            CommandService commands,
            CommandViewContext context,
            CommandDialogs dialogs) {
        this.dialogs = dialogs;
        this.context = context;
        this.notices = new NoticeSection(notices, context, dialogs);
        approvals = new ApprovalList(open, commands, context);
        ledger = new OpenOverridesSection(open, costs, context, dialogs);
        foreign = new ForeignTable(overrides, costs, context, dialogs);
        cost = new CostSum(open, overrides, costs, context);
        addClassNames("plenum-page", "plenum-alarms");
        Paragraph lead = ExplainedTexts.into(new Paragraph(), "operate.overrides.lead");
        lead.addClassName("plenum-soft");
        readOnly.addClassName("plenum-read-only-line");
        add(new H1(getTranslation("operate.overrides.title")), lead, cost, readOnly, actions(notices));
        add(this.notices, approvals, ledger, foreign);
        add(new EndedOverridesSection(ended, context, dialogs));
        Polling.whileShown(this, this::refresh);
    }

    private Div actions(CommandNotices told) {
        Anchor csv = new Anchor("api/v1/overrides/ledger.csv", getTranslation("operate.csv"));
        csv.setRouterIgnore(true);
        Div actions = new Div();
        actions.addClassNames("plenum-links", "plenum-filters");
        if (context.mayAnywhere(Role.OPERATOR)) {
            Button group = new Button(getTranslation("operate.group") + " …", click -> dialogs.group());
            group.addClassName("plenum-touch");
            readOnlySwitch.addClickListener(click -> new ReadOnlyDialog(context, this::refresh).open());
            readOnlySwitch.addClassName("plenum-touch");
            Checkbox mail = new Checkbox(getTranslation("operate.notices.mail"), told.mailWanted(context.me()));
            mail.addValueChangeListener(change -> told.wantMail(context.me(), change.getValue()));
            actions.add(group, readOnlySwitch, mail);
        }
        actions.add(csv);
        return actions;
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        event.getLocation().getQueryParameters().getSingleParameter("point").ifPresent(dialogs::open);
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("operate.overrides.title");
    }

    private void refresh() {
        boolean on = context.policy().readOnly();
        readOnly.setVisible(on);
        readOnly.setText(on ? "⊘ " + ReadOnlyWords.full(context) : "");
        readOnlySwitch.setText(
                getTranslation(on ? "operate.read-only.switch-off" : "operate.read-only.switch-on") + " …");
        notices.refresh();
        approvals.refresh();
        ledger.refresh();
        foreign.refresh();
        cost.refresh();
    }
}
