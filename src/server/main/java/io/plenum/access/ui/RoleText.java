package io.plenum.access.ui;

import com.vaadin.flow.i18n.I18NProvider;
import io.plenum.access.Role;
import java.util.Locale;

/** Roles as people read them. */
public final class RoleText {

    private RoleText() {}

    public static String of(Role role) {
        return I18NProvider.translate("ui.role." + role.name().toLowerCase(Locale.ROOT));
    }
}
