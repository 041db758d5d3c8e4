package io.plenum.access.ui.user;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeTable;
import com.vaadin.flow.component.html.NativeTableBody;
import com.vaadin.flow.component.html.NativeTableCell;
import com.vaadin.flow.component.html.NativeTableHeaderCell;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.plenum.access.CurrentUser;
import io.plenum.access.SiteNames;
import io.plenum.access.account.AccountRemoval;
import io.plenum.access.account.Invitations;
import io.plenum.access.account.User;
import io.plenum.access.account.Users;
import io.plenum.access.factor.SecondFactors;
import io.plenum.access.ui.GrantText;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;

/** Who may sign in, and as what. */
@Route("admin/users")
@Menu(title = "ui.users", order = 20)
@RolesAllowed("ADMINISTRATOR")
public class UsersView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Users users;
    private final transient Invitations invitations;
    private final transient SiteNames sites;
    private final transient UserActions does;
    private final String self;
    private final NativeTableBody rows = new NativeTableBody();

    UsersView(
            Users users,
            SecondFactors factors,
            Invitations invitations,
            AccountRemoval removal,
            CurrentUser current,
            SiteNames sites) {
        this.sites = sites;
        this.users = users;
        this.does = new UserActions(users, factors, invitations, removal, this::refresh);
        this.self = current.name();
        this.invitations = invitations;
        addClassName("plenum-page");
        Button add =
                new Button(getTranslation("ui.users.add"), event -> new UserDialog(users, null, this::refresh).open());
        Button invite = new Button(
                getTranslation("ui.users.invite"), event -> new InviteDialog(invitations, this::refresh).open());
        invite.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div buttons = new Div(invite, add);
        buttons.addClassName("plenum-links");
        NativeTable table = new NativeTable(rows);
        table.addClassName("plenum-table");
        Div card = new Div(table);
        card.addClassNames("plenum-card", "plenum-scroll");
        add(new H1(getTranslation("ui.users")), buttons, card);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("ui.users");
    }

    private void refresh() {
        rows.removeAll();
        NativeTableRow head = new NativeTableRow();
        for (String column :
                List.of("ui.users.name", "ui.users.email", "ui.users.role", "ui.users.state", "ui.users.actions")) {
            NativeTableHeaderCell cell = new NativeTableHeaderCell(getTranslation(column));
            cell.getElement().setAttribute("scope", "col");
            head.add(cell);
        }
        rows.add(head);
        users.list().forEach(user -> rows.add(row(user)));
    }

    private NativeTableRow row(User user) {
        Button password = new Button(
                getTranslation("ui.users.password"), event -> new UserDialog(users, user.name(), this::refresh).open());
        Button address = new Button(
                getTranslation("ui.users.email"), event -> new AddressDialog(invitations, user, this::refresh).open());
        Button parts = new Button(
                getTranslation("ui.grants"), event -> new GrantsDialog(users, sites, user, this::refresh).open());
        Div actions = new Div(does.link(user), address, parts, password, does.able(user));
        if (user.factor()) {
            actions.add(does.resetFactor(user));
        }
        if (!user.name().equals(self)) {
            actions.add(does.delete(user));
        }
        actions.addClassName("plenum-links");
        NativeTableRow row = new NativeTableRow();
        row.add(
                cell("ui.users.name", new Span(user.name())),
                cell("ui.users.email", new Span(user.email() == null ? "" : user.email())),
                cell("ui.users.role", new Div(does.role(user), parts(user))),
                cell(
                        "ui.users.state",
                        new Span(getTranslation(user.enabled() ? "ui.users.enabled" : "ui.users.disabled"))),
                cell("ui.users.actions", actions));
        return row;
    }

    private Span parts(User user) {
        String grants =
                user.grants().stream().map(grant -> GrantText.of(grant, sites)).collect(Collectors.joining("; "));
        Span parts = new Span(user.onlyGranted() ? getTranslation("ui.grants.only", grants) : grants);
        parts.addClassName("plenum-soft");
        return parts;
    }

    /** A phone shows the column's name in each cell instead of a head. */
    private NativeTableCell cell(String column, Component content) {
        NativeTableCell cell = new NativeTableCell(content);
        cell.getElement().setAttribute("data-label", getTranslation(column));
        return cell;
    }
}
