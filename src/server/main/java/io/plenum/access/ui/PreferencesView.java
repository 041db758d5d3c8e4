package io.plenum.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dependency.Uses;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.plenum.access.PreferenceSection;
import io.plenum.access.account.Users;
import io.plenum.uikit.Displays;
import io.plenum.uikit.Preferences;
import io.plenum.web.language.Languages;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Locale;

/** Language, time zone, units, colours and password of whoever is signed in, and what features add; a choice counts at once. */
@Route("preferences")
@PermitAll
@Uses(Checkbox.class)
@Uses(TextField.class)
@Uses(Select.class)
public class PreferencesView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient Displays displays;
    private final RadioButtonGroup<Locale> language = new RadioButtonGroup<>();
    private final RadioButtonGroup<Boolean> browserZone = new RadioButtonGroup<>();
    private final RadioButtonGroup<Boolean> fahrenheit = new RadioButtonGroup<>();
    private final RadioButtonGroup<Preferences.Theme> theme = new RadioButtonGroup<>();

    PreferencesView(Displays displays, Users users, List<PreferenceSection> sections) {
        this.displays = displays;
        addClassName("plenum-page");
        Preferences now = displays.current();
        language.setLabel(getTranslation("ui.preferences.language"));
        language.setItems(Languages.all());
        language.setItemLabelGenerator(locale -> locale.getDisplayLanguage(locale));
        language.setValue(Locale.forLanguageTag(now.language()));
        browserZone.setLabel(getTranslation("ui.preferences.zone"));
        browserZone.setItems(false, true);
        browserZone.setItemLabelGenerator(
                browser -> getTranslation(browser ? "ui.preferences.zone.browser" : "ui.preferences.zone.building"));
        browserZone.setValue(now.browserZone());
        fahrenheit.setLabel(getTranslation("ui.preferences.temperature"));
        fahrenheit.setItems(false, true);
        fahrenheit.setItemLabelGenerator(f -> f ? "°F" : "°C");
        fahrenheit.setValue(now.fahrenheit());
        theme.setLabel(getTranslation("ui.preferences.theme"));
        theme.setItems(Preferences.Theme.values());
        theme.setItemLabelGenerator(
                t -> getTranslation("ui.preferences.theme." + t.name().toLowerCase(Locale.ROOT)));
        theme.setValue(now.theme());
        language.addValueChangeListener(event -> save(true));
        browserZone.addValueChangeListener(event -> save(false));
        fahrenheit.addValueChangeListener(event -> save(false));
        theme.addValueChangeListener(event -> save(false));
        Button password = new Button(getTranslation("ui.password.change"), event -> new PasswordDialog(users).open());
        password.getStyle().set("align-self", "start");
        add(new H1(getTranslation("ui.preferences")), language, browserZone, fahrenheit, theme, password);
        sections.forEach(section -> add(section.create()));
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("ui.preferences");
    }

    private void save(boolean reload) {
        UI ui = UI.getCurrent();
        displays.save(
                new Preferences(
                        language.getValue().getLanguage(),
                        browserZone.getValue(),
                        fahrenheit.getValue(),
                        theme.getValue()),
                ui);
        if (reload) {
            ui.getPage().reload(); // the texts that are on the screen already
        }
    }
}
