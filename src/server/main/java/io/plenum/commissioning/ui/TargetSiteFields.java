package io.plenum.commissioning.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.plenum.commissioning.review.TargetSite;
import io.plenum.site.Site;
import java.time.ZoneId;
import java.util.List;
import java.util.TreeSet;

/** To which site the points go: one that is there, or a new one where there is none. */
class TargetSiteFields extends Div {

    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 100;

    private final Select<Site> site = new Select<>();
    private final TextField newSite = new TextField();
    private final ComboBox<String> zone = new ComboBox<>();
    private boolean some;

    TargetSiteFields() {
        addClassName("plenum-links");
        site.setLabel(getTranslation("commissioning.site"));
        site.setItemLabelGenerator(Site::name);
        newSite.setLabel(getTranslation("commissioning.new-site"));
        newSite.setMaxLength(LONGEST);
        zone.setLabel(getTranslation("commissioning.zone"));
        zone.setItems(new TreeSet<>(ZoneId.getAvailableZoneIds()));
        zone.setPlaceholder("Europe/Berlin");
    }

    /** Whoever commissions a building mostly sits in its zone. */
    @Override
    protected void onAttach(AttachEvent event) {
        String here = event.getUI().getPage().getExtendedClientDetails().getTimeZoneId();
        if (zone.isEmpty()
                && here != null
                && here.contains("/")
                && ZoneId.getAvailableZoneIds().contains(here)) {
            zone.setValue(here);
        }
    }

    void show(List<Site> sites) {
        some = !sites.isEmpty();
        removeAll();
        if (some) {
            Site before = site.getValue();
            site.setItems(sites);
            site.setValue(sites.stream()
                    .filter(one -> before != null && one.key().equals(before.key()))
                    .findFirst()
                    .orElse(sites.getFirst()));
            if (sites.size() > 1) {
                add(site);
            }
        } else {
            add(newSite, zone);
        }
    }

    TargetSite target() {
        return some ? new TargetSite(site.getValue().key(), null) : new TargetSite(newSite.getValue(), zone.getValue());
    }

    /** Whether it is clear enough to show what would be made. */
    boolean isReady() {
        return some ? !site.isEmpty() : !newSite.isEmpty() && !zone.isEmpty();
    }

    void onChange(Runnable listener) {
        site.addValueChangeListener(change -> listener.run());
        newSite.addValueChangeListener(change -> listener.run());
        zone.addValueChangeListener(change -> listener.run());
    }
}
