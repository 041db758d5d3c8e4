package io.plenum.comfort.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datetimepicker.DateTimePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import io.plenum.comfort.complaint.ComplaintKind;
import io.plenum.comfort.complaint.Complaints;
import io.plenum.comfort.complaint.NewComplaint;
import io.plenum.site.Space;
import io.plenum.uikit.DateFields;
import io.plenum.uikit.FieldProblem;
import io.plenum.web.RequestProblem;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Says what is wrong, where and when; what does not fit is told at its field. */
class ComplaintDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient Complaints complaints;
    private final transient ComfortFormatter words;
    private final transient Runnable done;
    private final ComboBox<Space> room = new ComboBox<>();
    private final RadioButtonGroup<ComplaintKind> kind = new RadioButtonGroup<>();
    private final DateTimePicker time = DateFields.moment();
    private final TextArea note = new TextArea();

    /**
     * @param space key of the room, null where it is to be chosen
     * @param at the minute that it is about
     */
    ComplaintDialog(Complaints complaints, ComfortFormatter words, @Nullable String space, Instant at, Runnable done) {
        this.complaints = complaints;
        this.words = words;
        this.done = done;
        setHeaderTitle(getTranslation("comfort.report"));
        setWidth("min(520px, 100%)");
        room.setLabel(getTranslation("comfort.complaint.room"));
        room.setItems(words.model().spaces().stream()
                .sorted(Comparator.comparing(Space::floor).thenComparing(Space::name))
                .toList());
        room.setItemLabelGenerator(item -> item.name() + " · " + words.floor(item.floor()));
        room.setValue(space == null ? null : words.model().space(space));
        kind.setLabel(getTranslation("comfort.complaint.kind"));
        kind.setItems(ComplaintKind.values());
        kind.setItemLabelGenerator(item -> getTranslation("comfort.kind." + item));
        when(at);
        note.setLabel(getTranslation("comfort.complaint.note"));
        note.setMaxLength(1000);
        Div fields = new Div(room, kind, time, note);
        fields.addClassName("plenum-form");
        note.addClassName("whole");
        kind.addClassName("whole");
        Paragraph reads = new Paragraph(getTranslation("comfort.complaint.reads"));
        reads.addClassNames("plenum-soft", "whole");
        fields.add(reads);
        add(fields);
        Button send = new Button(getTranslation("comfort.complaint.send"), event -> send());
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), event -> close()), send);
    }

    private void when(Instant at) {
        LocalDateTime local = LocalDateTime.ofInstant(at, words.zone()).truncatedTo(ChronoUnit.MINUTES);
        time.setLabel(getTranslation("comfort.complaint.time"));
        time.setLocale(words.locale());
        time.setStep(Duration.ofMinutes(1));
        time.setValue(local);
    }

    private void send() {
        LocalDateTime local = time.getValue();
        Space space = room.getValue();
        ComplaintKind wrong = kind.getValue();
        FieldProblem.clear(room, time, note, kind);
        try {
            if (space == null) {
                throw RequestProblem.of("space", "comfort.problem.missing");
            }
            if (wrong == null) {
                throw RequestProblem.of("kind", "comfort.problem.missing");
            }
            if (local == null) {
                throw RequestProblem.of("time", "comfort.problem.missing");
            }
            complaints.pin(new NewComplaint(
                    space.key(), wrong, local.atZone(words.zone()).toInstant(), note.getValue()));
            close();
            done.run();
        } catch (RequestProblem problem) {
            showProblem(problem);
        }
    }

    private void showProblem(RequestProblem problem) {
        Map<String, HasValidation> fields = Map.of("space", room, "time", time, "note", note, "kind", kind);
        String at = problem.field();
        HasValidation field = fields.getOrDefault(at == null ? "space" : at, room);
        FieldProblem.show(field, getTranslation(problem.text(), problem.arguments()));
    }
}
