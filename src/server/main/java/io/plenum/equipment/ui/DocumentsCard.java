package io.plenum.equipment.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.notification.Notification;
import io.plenum.equipment.document.DocumentKind;
import io.plenum.equipment.document.EquipmentDocument;
import io.plenum.equipment.document.EquipmentDocuments;
import io.plenum.web.RequestProblem;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.springframework.dao.DataAccessException;

/** Manuals, photos and warranties of a piece of equipment; the latest photo stands beside its graphic. */
class DocumentsCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient EquipmentDocuments documents;
    private final String equipment;
    private final transient LocalDate today;
    private final Div photo;
    private final Div list = new Div();

    /**
     * @param today in the building's own calendar
     * @param photo where the latest photo is shown
     */
    DocumentsCard(EquipmentDocuments documents, String equipment, LocalDate today, Div photo) {
        this.documents = documents;
        this.equipment = equipment;
        this.today = today;
        this.photo = photo;
        addClassName("plenum-card");
        add(new H2(getTranslation("equipment.document.title")), list);
        if (documents.mayChange(equipment)) {
            add(new Details(
                    getTranslation("equipment.document.add"),
                    new DocumentForm(
                            (document, content) -> attempt(() -> documents.add(equipment, document, content)))));
        }
        refresh();
    }

    private void attempt(Runnable action) {
        try {
            action.run();
        } catch (RequestProblem problem) {
            Notification.show(getTranslation(problem.text(), problem.arguments()), 6000, Notification.Position.MIDDLE);
        } catch (DataAccessException away) {
            Notification.show(
                    getTranslation("equipment.document.problem.database"), 6000, Notification.Position.MIDDLE);
        }
        refresh();
    }

    private void refresh() {
        list.removeAll();
        photo.removeAll();
        try {
            show(documents.of(equipment));
        } catch (DataAccessException away) {
            list.add(new Paragraph(getTranslation("equipment.document.problem.database")));
        }
    }

    private void show(List<EquipmentDocument> all) {
        if (all.isEmpty()) {
            list.add(new Paragraph(getTranslation("equipment.document.none")));
            return;
        }
        UnorderedList rows = new UnorderedList();
        rows.addClassName("plenum-rows");
        boolean may = documents.mayChange(equipment);
        all.forEach(document -> rows.add(row(document, may)));
        list.add(rows);
        all.stream()
                .filter(document -> document.kind() == DocumentKind.PHOTO)
                .findFirst()
                .ifPresent(document -> {
                    Anchor full = link(document);
                    full.removeAll();
                    full.add(new Image(address(document), document.title()));
                    photo.add(full);
                });
    }

    private ListItem row(EquipmentDocument document, boolean may) {
        Span more = new Span(getTranslation("equipment.document.kind." + document.kind()) + " · " + document.format()
                + " · " + getTranslation("equipment.document.size", Math.max(1, document.bytes() >> 10)) + " · "
                + document.who());
        more.addClassName("plenum-soft");
        ListItem row = new ListItem(link(document), more);
        if (document.ends() != null) {
            row.add(warranty(document.ends()));
        }
        if (may) {
            Button remove = new Button(getTranslation("equipment.document.remove"), event -> confirm(document));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
            remove.setAriaLabel(getTranslation("equipment.document.remove") + ": " + document.title());
            row.add(remove);
        }
        return row;
    }

    private Span warranty(LocalDate ends) {
        boolean over = ends.isBefore(today);
        Span until = new Span(getTranslation(
                over ? "equipment.document.ended" : "equipment.document.until",
                DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                        .withLocale(getLocale())
                        .format(ends)));
        until.addClassName(over ? "plenum-stale" : "plenum-good");
        return until;
    }

    private static String address(EquipmentDocument document) {
        return "api/v1/equipment/" + document.equipment() + "/documents/" + document.id();
    }

    private static Anchor link(EquipmentDocument document) {
        Anchor link = new Anchor(address(document), document.title());
        link.setRouterIgnore(true);
        return link;
    }

    private void confirm(EquipmentDocument document) {
        ConfirmDialog dialog = new ConfirmDialog();
        dialog.setHeader(getTranslation("equipment.document.remove-title"));
        dialog.setText(getTranslation("equipment.document.remove-text", document.title()));
        dialog.setCancelable(true);
        dialog.setCancelText(getTranslation("equipment.document.keep"));
        dialog.setConfirmText(getTranslation("equipment.document.remove"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.addConfirmListener(event -> attempt(() -> documents.remove(equipment, document.id())));
        dialog.open();
    }
}
