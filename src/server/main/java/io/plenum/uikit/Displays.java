package io.plenum.uikit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.page.ColorScheme;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import io.plenum.web.language.Languages;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The display preferences of whoever is signed in, kept in the session. Only for use on a UI's thread. */
@Service
public class Displays {

    private static final String KEY = "plenum.display";

    private final PreferenceAccess own;
    private final ObjectProvider<BuildingZone> building;

    Displays(PreferenceAccess own, ObjectProvider<BuildingZone> building) {
        this.own = own;
        this.building = building;
    }

    public Preferences current() {
        VaadinSession session = VaadinSession.getCurrent();
        if (session == null) {
            return byBrowser(Locale.ENGLISH);
        }
        if (session.getAttribute(KEY) instanceof OfUser kept && kept.user().equals(own.user())) {
            return kept.preferences();
        }
        Preferences preferences = own.stored().orElseGet(() -> byBrowser(session.getLocale()));
        session.setAttribute(KEY, new OfUser(own.user(), preferences));
        return preferences;
    }

    /** Keeps the choice and shows it at once. */
    public void save(Preferences preferences, UI ui) {
        own.save(preferences);
        ui.getSession().setAttribute(KEY, new OfUser(own.user(), preferences));
        apply(ui);
    }

    /** Sets language and colours of a page. */
    public void apply(UI ui) {
        Preferences preferences = current();
        Locale locale = written(Locale.forLanguageTag(preferences.language()));
        ui.getSession().setLocale(locale);
        ui.setLocale(locale);
        ui.getElement()
                .executeJs(
                        "document.documentElement.lang = $0;"
                                + "document.documentElement.toggleAttribute('high-contrast', $1)",
                        locale.toLanguageTag(),
                        preferences.theme() == Preferences.Theme.CONTRAST);
        ui.getPage()
                .setColorScheme(
                        switch (preferences.theme()) {
                            case SYSTEM, CONTRAST -> ColorScheme.Value.SYSTEM;
                            case LIGHT -> ColorScheme.Value.LIGHT;
                            case DARK -> ColorScheme.Value.DARK;
                        });
    }

    /** English alone would write dates as the United States do; only their browsers get them so. */
    private static Locale written(Locale language) {
        VaadinRequest request = VaadinRequest.getCurrent();
        boolean american = request != null && Locale.US.equals(request.getLocale());
        return !language.equals(Locale.ENGLISH) ? language : american ? Locale.US : Locale.UK;
    }

    /** As {@link #zone(ZoneId, UI)}, for what belongs to no one building. */
    public ZoneId zone(UI ui) {
        BuildingZone known = building.getIfAvailable();
        return zone(known == null ? ZoneOffset.UTC : known.zone(), ui);
    }

    /** The browser's zone where it is wanted and known, else the building's. */
    public ZoneId zone(ZoneId building, UI ui) {
        if (!current().browserZone()) {
            return building;
        }
        String id = ui.getPage().getExtendedClientDetails().getTimeZoneId();
        return id == null || !ZoneId.getAvailableZoneIds().contains(id) ? building : ZoneId.of(id);
    }

    private static Preferences byBrowser(Locale locale) {
        return new Preferences(Languages.of(locale).getLanguage(), false, false, Preferences.Theme.SYSTEM);
    }

    private record OfUser(String user, Preferences preferences) {}
}
