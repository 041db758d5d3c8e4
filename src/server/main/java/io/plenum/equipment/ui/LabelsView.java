package io.plenum.equipment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.plenum.site.Equipment;
import io.plenum.site.Site;
import io.plenum.site.SiteModel;
import io.plenum.uikit.picture.QrPicture;
import io.plenum.web.PublicUrl;
import jakarta.annotation.security.PermitAll;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Labels to print and stick on equipment: name, key, place, and a QR code that opens its page. {@code ?keys=} says which. */
@Route("equipment-labels")
@PermitAll
@CssImport("./equipment/equipment.css")
@CssImport("./equipment/labels.css")
public class LabelsView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    /** What one sheet of addresses may ask for. */
    static final int MOST = 300;

    private final transient EquipmentContext context;
    private final transient PublicUrl address;
    private final Div sheet = new Div();

    LabelsView(EquipmentContext context, PublicUrl address) {
        this.context = context;
        this.address = address;
        addClassName("plenum-page");
        sheet.addClassName("plenum-labels");
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("equipment.label.title");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        SiteModel model = context.model();
        List<Equipment> wanted = Stream.of(event.getLocation()
                        .getQueryParameters()
                        .getSingleParameter("keys")
                        .orElse("")
                        .split(",", -1))
                .limit(MOST)
                .map(model::equipment)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        removeAll();
        add(new H1(getTranslation("equipment.label.title")));
        if (wanted.isEmpty()) {
            add(new Paragraph(getTranslation("equipment.label.none")));
            return;
        }
        Paragraph hint = new Paragraph();
        Button print = new Button(
                getTranslation("equipment.label.print"),
                click -> click.getSource().getElement().executeJs("window.print()"));
        Div bar = new Div(print, hint);
        bar.addClassNames("plenum-links", "plenum-filters");
        add(bar, sheet);
        if (address.isSet()) {
            show(model, wanted, address.to(""), hint);
        } else {
            // Of this browser itself, not of a header that anybody can forge; where it comes from another page its own
            // address is not this one yet.
            event.getUI()
                    .getPage()
                    .executeJs("return document.baseURI")
                    .then(String.class, root -> show(model, wanted, root, hint));
        }
    }

    private void show(SiteModel model, List<Equipment> wanted, String root, Paragraph hint) {
        hint.setText(getTranslation("equipment.label.leads", root));
        sheet.removeAll();
        wanted.forEach(one -> sheet.add(label(model, one, root + "equipment/" + one.key())));
    }

    private Div label(SiteModel model, Equipment one, String leads) {
        Image code = new Image(QrPicture.of(leads), getTranslation("equipment.label.code", leads));
        Span name = new Span(one.name());
        name.addClassName("plenum-label-name");
        Site site = model.siteOf(one.key());
        Div words = new Div(
                name,
                new Span(one.key()),
                new Span(EquipmentListView.place(model, one)),
                new Span(site == null ? "" : site.name()));
        Div label = new Div(code, words);
        label.addClassName("plenum-label");
        return label;
    }
}
