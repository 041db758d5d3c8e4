package io.plenum.access.ui.user;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.plenum.access.Permission;
import io.plenum.access.Permissions;
import io.plenum.access.Role;
import io.plenum.access.SiteNames;
import io.plenum.access.account.Users;
import io.plenum.uikit.PlainTable;
import jakarta.annotation.security.RolesAllowed;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What each role may do, read from the running server itself: it cannot differ from what is enforced. */
@Route("admin/roles")
@Menu(title = "ui.roles", order = 22)
@RolesAllowed("ADMINISTRATOR")
public class RolesView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    RolesView(Permissions permissions, Users users, SiteNames sites) {
        addClassName("plenum-page");
        PlainTable pages = table("ui.roles.page");
        PlainTable calls = table("ui.roles.call");
        permissions.all().forEach(permission -> (PermissionText.isPage(permission) ? pages : calls)
                .row(cells(permission)));
        add(
                new H1(getTranslation("ui.roles")),
                new H2(getTranslation("ui.roles.who")),
                card(new RoleMatrix(users, sites)),
                new H2(getTranslation("ui.roles.pages")),
                new Paragraph(getTranslation("ui.roles.what")),
                card(pages),
                new H2(getTranslation("ui.roles.calls")),
                new Paragraph(getTranslation("ui.roles.calls.what")),
                card(calls));
    }

    private static PlainTable table(String first) {
        return new PlainTable(Stream.concat(
                        Stream.of(first),
                        Stream.concat(
                                Arrays.stream(Role.values())
                                        .map(role -> "ui.role." + role.name().toLowerCase(Locale.ROOT)),
                                Stream.of("ui.roles.parts")))
                .toArray(String[]::new));
    }

    private static Div card(PlainTable table) {
        Div card = new Div(table);
        card.addClassNames("plenum-card", "plenum-scroll");
        card.getElement().setAttribute("tabindex", "0");
        return card;
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("ui.roles");
    }

    private Object[] cells(Permission permission) {
        List<Object> cells = new ArrayList<>();
        cells.add(named(permission));
        for (Role role : Role.values()) {
            cells.add(mark(role.compareTo(permission.lowest()) >= 0));
        }
        cells.add(mark(permission.inParts()));
        return cells.toArray();
    }

    /** A page by its name, with what it is for beneath; an operation of the API by what it does, with its address beneath. */
    private Div named(Permission permission) {
        boolean page = PermissionText.isPage(permission);
        String name = getTranslation(page ? PermissionText.page(permission) : PermissionText.call(permission));
        Div beneath = new Div(page ? getTranslation(PermissionText.pageDoes(permission)) : permission.address());
        beneath.addClassName("plenum-soft");
        beneath.getStyle().setFontWeight("normal");
        Div both = new Div(new Span(name), beneath);
        both.getStyle().set("text-align", "start");
        return both;
    }

    private Span mark(boolean may) {
        Span mark = new Span(may ? "✓" : "–");
        mark.getElement().setAttribute("role", "img");
        mark.getElement().setAttribute("aria-label", getTranslation(may ? "ui.roles.may" : "ui.roles.may-not"));
        return mark;
    }
}
