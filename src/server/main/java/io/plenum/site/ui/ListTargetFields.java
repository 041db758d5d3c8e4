package io.plenum.site.ui;

import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import io.plenum.site.Site;
import io.plenum.site.address.BacnetReference;
import io.plenum.site.pointlist.ListOptions;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Asks where a list of points goes, and for what it leaves out. */
class ListTargetFields extends Details {

    private static final long serialVersionUID = 1L;

    private final Div fields = new Div();
    private final Select<String> site = new Select<>();
    private final TextField newSite = new TextField();
    private final TextField zone = new TextField();
    private final TextField connection = new TextField();
    private final IntegerField device = new IntegerField();

    ListTargetFields() {
        setSummaryText(getTranslation("site.list.options"));
        fields.addClassName("plenum-links");
        site.setLabel(getTranslation("site.list.site"));
        newSite.setLabel(getTranslation("site.list.new-site"));
        zone.setLabel(getTranslation("site.list.new-zone"));
        zone.setPlaceholder("Europe/Berlin");
        connection.setLabel(getTranslation("site.list.connection"));
        connection.setPlaceholder("bacnet");
        device.setLabel(getTranslation("site.list.device-instance"));
        device.setMin(0);
        device.setMax(BacnetReference.HIGHEST);
        for (TextField field : List.of(newSite, zone, connection)) {
            field.setMaxLength(100);
        }
        add(fields);
    }

    /** A site is chosen where there are several, and named where there is none. */
    void show(List<Site> sites) {
        site.setItems(sites.stream().map(Site::key).toList());
        if (!sites.isEmpty()) {
            site.setValue(sites.getFirst().key());
        }
        fields.removeAll();
        if (sites.isEmpty()) {
            fields.add(newSite, zone);
        } else if (sites.size() > 1) {
            fields.add(site);
        }
        fields.add(connection, device);
        setOpened(sites.size() != 1);
    }

    ListTarget target() {
        boolean isNew = newSite.getParent().isPresent();
        return new ListTarget(
                isNew ? text(newSite) : site.getValue(),
                isNew ? text(zone) : null,
                new ListOptions(text(connection), device.isInvalid() ? null : device.getValue()));
    }

    private static @Nullable String text(TextField field) {
        return field.getValue().isBlank() ? null : field.getValue().strip();
    }
}
