package io.plenum.access.ui.user;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import io.plenum.access.Area;
import io.plenum.access.Grant;
import io.plenum.access.Role;
import io.plenum.access.SiteNames;
import io.plenum.access.ui.RoleText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One role in one part of the building. */
class GrantFields extends Div {

    private static final long serialVersionUID = 1L;

    private static final String ALL = "";

    private final Select<Role> role = new Select<>();
    private final Select<String> site = new Select<>();
    private final Select<String> system = new Select<>();

    GrantFields(Grant grant, SiteNames sites, Consumer<GrantFields> removal) {
        Map<String, String> names = sites.names();
        role.setLabel(getTranslation("ui.users.role"));
        role.setItems(Arrays.stream(Role.values())
                .filter(one -> one != Role.ADMINISTRATOR)
                .toList());
        role.setItemLabelGenerator(RoleText::of);
        role.setValue(grant.role());
        system.setLabel(getTranslation("ui.grants.system"));
        fill(system, Area.SYSTEMS, grant.area().system());
        system.setItemLabelGenerator(this::systemName);
        site.setLabel(getTranslation("ui.grants.site"));
        fill(site, names.keySet().stream().sorted().toList(), grant.area().site());
        site.setItemLabelGenerator(
                key -> key.isEmpty() ? getTranslation("ui.grants.everywhere") : names.getOrDefault(key, key));
        site.setVisible(names.size() > 1 || grant.area().site() != null);
        Button remove = new Button(getTranslation("ui.grants.remove"), click -> removal.accept(this));
        addClassName("plenum-grant");
        add(role, system, site, remove);
    }

    private static void fill(Select<String> select, List<String> keys, @Nullable String value) {
        List<String> items = new ArrayList<>(keys);
        items.addFirst(ALL);
        select.setItems(items);
        select.setValue(value == null ? ALL : value);
    }

    private String systemName(String key) {
        return getTranslation(key.isEmpty() ? "ui.grants.all" : "ui.system." + key);
    }

    Grant grant() {
        return new Grant(role.getValue(), new Area(given(site), given(system)));
    }

    private static @Nullable String given(Select<String> select) {
        return select.getValue().equals(ALL) ? null : select.getValue();
    }
}
