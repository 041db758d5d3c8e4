package io.plenum.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinSession;
import java.time.ZoneId;
import java.util.Locale;
import org.springframework.stereotype.Service;

/** The display preferences of whoever is signed in. Only for use on a UI's thread. */
@Service
public class Displays {

    private static final String KEY = "plenum.display";

    public Display current() {
        VaadinSession session = VaadinSession.getCurrent();
        if (session == null) {
            return Display.DEFAULT;
        }
        return session.getAttribute(KEY) instanceof Display display ? display : byBrowser(session);
    }

    /** Keeps the choice and shows it at once. */
    public void save(Display display, UI ui) {
        ui.getSession().setAttribute(KEY, display);
        apply(ui);
    }

    /** Sets language and colours of a page. */
    public void apply(UI ui) {
        Display display = current();
        ui.getSession().setLocale(display.locale());
        ui.setLocale(display.locale());
        ui.getPage()
                .setColorScheme(
                        switch (display.theme()) {
                            case SYSTEM -> ColorScheme.Value.SYSTEM;
                            case LIGHT -> ColorScheme.Value.LIGHT;
                            case DARK -> ColorScheme.Value.DARK;
                        });
    }

    /** The browser's zone, or the building's as long as the browser has not told. */
    public ZoneId zone(ZoneId building, UI ui) {
        if (!current().browserZone()) {
            return building;
        }
        String id = ui.getPage().getExtendedClientDetails().getTimeZoneId();
        return id == null || !ZoneId.getAvailableZoneIds().contains(id) ? building : ZoneId.of(id);
    }

    private static Display byBrowser(VaadinSession session) {
        boolean german = session.getLocale() != null
                && Locale.GERMAN.getLanguage().equals(session.getLocale().getLanguage());
        return new Display(german ? Locale.GERMAN : Locale.ENGLISH, false, false, Display.Theme.SYSTEM);
    }
}
