package io.plenum.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.plenum.access.Permission;
import io.plenum.access.Permissions;
import io.plenum.access.Role;
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

    RolesView(Permissions permissions) {
        addClassName("plenum-page");
        String[] columns = Stream.concat(
                        Stream.of("ui.roles.door"),
                        Arrays.stream(Role.values())
                                .map(role -> "ui.role." + role.name().toLowerCase(Locale.ROOT)))
                .toArray(String[]::new);
        PlainTable table = new PlainTable(columns);
        permissions.all().forEach(permission -> table.row(cells(permission)));
        Div card = new Div(table);
        card.addClassNames("plenum-card", "plenum-scroll");
        card.getElement().setAttribute("tabindex", "0");
        add(new H1(getTranslation("ui.roles")), new Paragraph(getTranslation("ui.roles.what")), card);
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("ui.roles");
    }

    private Object[] cells(Permission permission) {
        List<Object> cells = new ArrayList<>();
        cells.add(permission.door());
        for (Role role : Role.values()) {
            boolean may = role.compareTo(permission.lowest()) >= 0;
            Span mark = new Span(may ? "✓" : "–");
            mark.getElement().setAttribute("role", "img");
            mark.getElement().setAttribute("aria-label", getTranslation(may ? "ui.roles.may" : "ui.roles.may-not"));
            cells.add(mark);
        }
        return cells.toArray();
    }
}
