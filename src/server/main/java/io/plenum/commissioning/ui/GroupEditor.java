package io.plenum.commissioning.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.function.SerializableConsumer;
import io.plenum.commissioning.naming.Abbreviation;
import io.plenum.commissioning.naming.AbbreviationRegister;
import io.plenum.commissioning.naming.MeaningKind;
import io.plenum.commissioning.naming.NameTemplate;
import io.plenum.commissioning.naming.PatternGroup;
import io.plenum.commissioning.naming.ScoredClass;
import io.plenum.commissioning.review.GroupDecision;
import io.plenum.commissioning.review.GroupVerdict;
import io.plenum.commissioning.review.ReviewedGroup;
import io.plenum.site.role.BrickClass;
import io.plenum.site.role.ProposedClass;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One group: what is proposed and why, and what it is to become instead. */
class GroupEditor extends Section {

    private static final long serialVersionUID = 1L;

    private final transient SerializableConsumer<GroupDecision> decide;
    private final H2 title = new H2();
    private final ComboBox<String> brickClass = new ComboBox<>();
    private final ComboBox<String> equipmentClass = new ComboBox<>();
    private final TextField equipment = new TextField();
    private final TextField floor = new TextField();
    private final TextField space = new TextField();
    private final GroupExamples examples;
    private final UnorderedList reasons = new UnorderedList();
    private @Nullable ReviewedGroup shown;

    /** @param decide takes what was decided */
    GroupEditor(SerializableConsumer<GroupDecision> decide, PresentValues values) {
        this.decide = decide;
        this.examples = new GroupExamples(values);
        addClassName("plenum-card");
        setVisible(false);
        fields();
        Paragraph hint = new Paragraph(getTranslation("commissioning.template-hint"));
        hint.addClassName("plenum-soft");
        Div form = new Div(brickClass, equipmentClass, equipment, floor, space);
        form.addClassName("plenum-links");
        Button accept = new Button(getTranslation("commissioning.accept"), click -> decided(GroupVerdict.ACCEPTED));
        accept.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Div actions = new Div(
                accept,
                new Button(getTranslation("commissioning.reject"), click -> decided(GroupVerdict.REJECTED)),
                new Button(getTranslation("commissioning.reopen"), click -> decided(GroupVerdict.OPEN)));
        actions.addClassName("plenum-links");
        add(title, form, hint, examples, actions, reasons);
    }

    private void fields() {
        brickClass.setLabel(getTranslation("commissioning.column.class"));
        equipmentClass.setLabel(getTranslation("commissioning.equipment-class"));
        equipment.setLabel(getTranslation("commissioning.column.equipment"));
        floor.setLabel(getTranslation("commissioning.floor"));
        space.setLabel(getTranslation("commissioning.space"));
        for (ComboBox<String> box : List.of(brickClass, equipmentClass)) {
            box.setItemLabelGenerator(BrickClass::words);
            box.setAllowCustomValue(true);
            box.addCustomValueSetListener(
                    event -> box.setValue(event.getDetail().strip().replace(' ', '_')));
            box.setClearButtonVisible(true);
            box.setWidth("20em");
        }
        equipmentClass.setItems(AbbreviationRegister.shippedLines().stream()
                .filter(line -> line.kind() == MeaningKind.EQUIPMENT)
                .map(Abbreviation::meaning)
                .distinct()
                .sorted()
                .toList());
        for (TextField field : List.of(equipment, floor, space)) {
            field.setMaxLength(NameTemplate.LONGEST);
            field.addValueChangeListener(change -> showExamples());
        }
    }

    void show(ReviewedGroup reviewed) {
        shown = reviewed;
        setVisible(true);
        PatternGroup group = reviewed.group();
        GroupDecision decision = reviewed.decision();
        title.setText(getTranslation(
                "commissioning.group", group.pattern(), group.members().size()));
        brickClass.setItems(choices(reviewed));
        brickClass.setValue(decision.brickClass());
        equipmentClass.setValue(decision.equipmentClass());
        equipment.setValue(text(decision.equipment()));
        floor.setValue(text(decision.floor()));
        space.setValue(text(decision.space()));
        reasons.removeAll();
        group.proposal()
                .reasons()
                .forEach(reason -> reasons.add(new ListItem(
                        getTranslation(reason.key(), reason.arguments().toArray()))));
        showExamples();
        // It stands below the list, which fills the window.
        scrollIntoView();
    }

    /** Which group is open; empty where none is. */
    String pattern() {
        return shown == null ? "" : shown.group().pattern();
    }

    /** What comes into question first. */
    private static List<String> choices(ReviewedGroup reviewed) {
        Stream<String> chosen = Stream.ofNullable(reviewed.decision().brickClass());
        Stream<String> likely =
                reviewed.group().proposal().candidates().stream().map(ScoredClass::brickClass);
        return Stream.of(chosen, likely, ProposedClass.names().stream())
                .flatMap(names -> names)
                .distinct()
                .toList();
    }

    /** What the templates make of the first points. */
    private void showExamples() {
        if (shown != null) {
            examples.show(
                    shown.group(),
                    new GroupExamples.Templates(equipment.getValue(), floor.getValue(), space.getValue()));
        }
    }

    private void decided(GroupVerdict verdict) {
        if (shown != null) {
            decide.accept(new GroupDecision(
                    shown.group().key(),
                    verdict,
                    brickClass.getValue(),
                    equipmentClass.getValue(),
                    equipment.getValue(),
                    floor.getValue(),
                    space.getValue()));
        }
    }

    private static String text(@Nullable String template) {
        return template == null ? "" : template;
    }
}
