package io.plenum.site.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.audit.Audit;
import io.plenum.point.Point;
import io.plenum.site.Floor;
import io.plenum.site.Site;
import io.plenum.site.SiteModel;
import io.plenum.site.SiteModels;
import io.plenum.site.importing.SiteImporter;
import jakarta.annotation.security.RolesAllowed;
import java.text.NumberFormat;
import java.util.List;
import java.util.Map;

/** The sites that there are, and a way to bring one in or up to date. */
@Route("setup/site")
@Menu(title = "site.setup", order = 11)
@RolesAllowed("ENGINEER")
public class SiteView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient SiteModels models;
    private final transient SiteImporter importer;
    private final transient Audit audit;
    private final ImportPanel panel;
    private final boolean removes;
    private final Div sites = new Div();

    SiteView(SiteModels models, SiteImporter importer, PreparedImports imports, Audit audit, CurrentUser user) {
        this.models = models;
        this.importer = importer;
        this.audit = audit;
        this.panel = new ImportPanel(imports, this::refresh);
        this.removes = user.may(Role.ADMINISTRATOR);
        addClassName("plenum-page");
        sites.addClassName("plenum-page");
        sites.getStyle().set("padding", "0");
        add(new H1(getTranslation("site.setup")), sites, panel);
        refresh();
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("site.setup");
    }

    private void refresh() {
        SiteModel model = models.current();
        sites.removeAll();
        panel.show(model.sites());
        model.sites().forEach(site -> sites.add(card(model, site)));
        if (model.sites().isEmpty()) {
            Section empty =
                    new Section(new H2(getTranslation("site.none")), new Paragraph(getTranslation("site.none-hint")));
            empty.addClassName("plenum-card");
            sites.add(empty);
        }
    }

    private Section card(SiteModel model, Site site) {
        List<Floor> floors = model.floors().stream()
                .filter(floor -> floor.site().equals(site.key()))
                .toList();
        long spaces = floors.stream()
                .mapToLong(floor -> model.spacesOf(floor.key()).size())
                .sum();
        NumberFormat number = NumberFormat.getIntegerInstance(getLocale());
        Paragraph facts = new Paragraph(getTranslation(
                "site.facts",
                number.format(floors.size()),
                number.format(spaces),
                number.format(site.areaSquareMetres()),
                site.zone().getId()));
        facts.addClassName("plenum-soft");
        Div links = new Div();
        links.addClassName("plenum-links");
        floors.forEach(floor -> links.add(new Anchor("floors/" + floor.key(), floor.name())));
        Section card = new Section(new H2(site.name()), facts, links);
        if (!site.addressLine().isEmpty()) {
            Paragraph address = new Paragraph(site.addressLine());
            address.addClassName("plenum-soft");
            card.addComponentAtIndex(1, address);
        }
        card.addClassName("plenum-card");
        List<Point> notPlaced = NotPlaced.of(model.of(site));
        if (!notPlaced.isEmpty()) {
            card.add(new NotPlaced(notPlaced));
        }
        card.add(new ExportLinks(site.key()));
        if (removes) {
            Button remove = new Button(getTranslation("site.remove"), click -> ask(site));
            remove.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
            // What is read aloud begins with what is seen (WCAG 2.5.3).
            remove.setAriaLabel(getTranslation("site.remove") + ": " + site.name());
            card.add(remove);
        }
        return card;
    }

    private void ask(Site site) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("site.remove.title", site.name()));
        dialog.setText(getTranslation("site.remove.text"));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("ui.cancel"));
        dialog.setConfirmText(getTranslation("site.remove"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(event -> remove(site));
        dialog.open();
    }

    private void remove(Site site) {
        importer.remove(site.key());
        audit.changed("site removed", "site", site.key(), Map.of("key", site.key()), null);
        Notification.show(getTranslation("site.removed", site.name()));
        refresh();
    }
}
