package io.plenum.site.ui.model;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import io.plenum.site.Floor;
import io.plenum.site.PostalAddress;
import io.plenum.site.brick.Keys;
import io.plenum.site.change.ModelEdit;
import io.plenum.site.history.EntityFields;
import io.plenum.site.role.EntityKind;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Begins a site without a file: its name, time zone, area and address, with one floor. */
class NewSite extends Section {

    private static final long serialVersionUID = 1L;

    private final TextField name = new TextField(getTranslation("site.model.field.name"));
    private final ComboBox<String> zone = new ComboBox<>(getTranslation("site.model.field.zone"));
    private final NumberField area = new NumberField(getTranslation("site.model.field.area"));

    private final TextField street = part(EntityFields.STREET, PostalAddress.LONGEST_STREET);
    private final TextField postalCode = part(EntityFields.POSTAL_CODE, PostalAddress.LONGEST_POSTAL_CODE);
    private final TextField city = part(EntityFields.CITY, PostalAddress.LONGEST_CITY);
    private final TextField country = part(EntityFields.COUNTRY, PostalAddress.LONGEST_COUNTRY);

    /** @param submit takes the key of the new site and its edits */
    NewSite(BiConsumer<String, List<ModelEdit>> submit) {
        addClassName("plenum-card");
        name.setMaxLength(200);
        zone.setItems(Choices.zones().keys());
        area.setMin(0);
        Button begin = new Button(getTranslation("site.model.preview"), click -> submit(submit));
        begin.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(
                new H2(getTranslation("site.model.new.SITE")),
                new Paragraph(getTranslation("site.model.new-site-hint")),
                name,
                zone,
                area,
                street,
                postalCode,
                city,
                country,
                begin);
    }

    private TextField part(String field, int longest) {
        TextField part = new TextField(getTranslation("site.model.field." + field));
        part.setMaxLength(longest);
        return part;
    }

    private void submit(BiConsumer<String, List<ModelEdit>> submit) {
        String key = Keys.key(name.getValue().strip().toLowerCase(Locale.ROOT), false);
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put(EntityFields.NAME, name.getValue());
        fields.put(EntityFields.ZONE, Objects.requireNonNullElse(zone.getValue(), ""));
        fields.put(EntityFields.AREA, area.getValue());
        fields.put(EntityFields.STREET, street.getValue());
        fields.put(EntityFields.POSTAL_CODE, postalCode.getValue());
        fields.put(EntityFields.CITY, city.getValue());
        fields.put(EntityFields.COUNTRY, country.getValue());
        submit.accept(
                key,
                List.of(
                        ModelEdit.set(EntityKind.SITE, key, fields),
                        ModelEdit.put(new Floor(key + "-0", key, getTranslation("site.model.ground-floor"), 0))));
    }
}
