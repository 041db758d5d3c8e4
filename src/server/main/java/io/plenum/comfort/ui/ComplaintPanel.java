package io.plenum.comfort.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import io.plenum.comfort.complaint.Complaint;
import io.plenum.comfort.complaint.ComplaintQuery;
import io.plenum.comfort.complaint.Complaints;
import io.plenum.site.Space;
import io.plenum.uikit.FieldProblem;
import io.plenum.web.RequestProblem;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The complaints of the rooms that are looked at. */
class ComplaintPanel extends Section {

    private static final long serialVersionUID = 1L;

    private static final int SHOWN = 50;

    private final transient Complaints complaints;
    private final transient ConcurrentEvents around;
    private final transient ComfortFormatter words;
    private final Select<Boolean> which = new Select<>();
    private final Div list = new Div();
    private final @Nullable String site;
    private @Nullable String floor;

    /** @param site key of the site that is looked at, null where there is none */
    ComplaintPanel(Complaints complaints, ConcurrentEvents around, ComfortFormatter words, @Nullable String site) {
        this.complaints = complaints;
        this.around = around;
        this.words = words;
        this.site = site;
        addClassName("plenum-card");
        which.setAriaLabel(getTranslation("comfort.complaints.which"));
        which.setWidth("13em");
        which.setItems(true, false);
        which.setItemLabelGenerator(
                open -> getTranslation(open ? "comfort.complaints.open" : "comfort.complaints.all"));
        which.setValue(false);
        which.addValueChangeListener(event -> refresh());
        Div head = new Div(new H2(getTranslation("comfort.complaints")), which);
        head.addClassName("plenum-line");
        add(head, list);
    }

    /** @param floor null for all */
    void show(@Nullable String floor) {
        this.floor = floor;
        refresh();
    }

    /** Looks at those that wait for an answer. */
    void onlyOpen() {
        which.setValue(true);
        scrollIntoView();
    }

    void refresh() {
        ComplaintQuery query = new ComplaintQuery(site, which.getValue() ? true : null, spaces(), 0, SHOWN);
        List<Complaint> found = complaints.find(query);
        list.removeAll();
        if (found.isEmpty()) {
            list.add(new Paragraph(
                    getTranslation(which.getValue() ? "comfort.complaints.none-open" : "comfort.complaints.none")));
            Paragraph how = new Paragraph(getTranslation("comfort.complaints.none.do"));
            how.addClassName("plenum-soft");
            list.add(how);
            return;
        }
        found.forEach(this::add);
        int count = complaints.count(query);
        if (count > found.size()) {
            list.add(new Paragraph(getTranslation("comfort.complaints.more", found.size(), count)));
        }
    }

    private @Nullable Set<String> spaces() {
        return floor == null
                ? null
                : words.model().spacesOf(Objects.requireNonNull(floor)).stream()
                        .map(Space::key)
                        .collect(Collectors.toSet());
    }

    private void add(Complaint complaint) {
        ComplaintCard card = new ComplaintCard(complaint, words, () -> around.of(words.model(), complaint, words));
        if (complaints.mayAnswer(complaint.space())) {
            card.answerable(complaint.isOpen(), () -> ask(complaint));
        }
        list.add(card);
    }

    private void ask(Complaint complaint) {
        Dialog dialog = new Dialog();
        dialog.setHeaderTitle(
                ComfortFormatter.text("comfort.kind." + complaint.kind()) + " · " + words.room(complaint.space()));
        dialog.setWidth("min(480px, 100%)");
        TextArea answer = new TextArea(getTranslation("comfort.complaint.answer.words"));
        answer.setWidthFull();
        answer.setMaxLength(1000);
        answer.setValue(Objects.requireNonNullElse(complaint.answer(), ""));
        dialog.add(answer);
        Button yes = new Button(getTranslation("comfort.complaint.answer"), event -> send(complaint, dialog, answer));
        yes.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        dialog.getFooter().add(new Button(getTranslation("ui.cancel"), event -> dialog.close()), yes);
        dialog.open();
        answer.focus();
    }

    private void send(Complaint complaint, Dialog dialog, TextArea answer) {
        try {
            complaints.answer(complaint.id(), answer.getValue());
            dialog.close();
            refresh();
        } catch (RequestProblem problem) {
            FieldProblem.show(answer, getTranslation(problem.text(), problem.arguments()));
        }
    }
}
