package io.plenum.site.ui.model;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A field of the form, with what the model keeps in it. */
record FieldInput(Component component, Consumer<@Nullable Object> write, Supplier<@Nullable Object> read) {

    static FieldInput text(String label) {
        return text(label, 500);
    }

    static FieldInput text(String label, int longest) {
        TextField field = new TextField(label);
        field.setMaxLength(longest);
        field.setWidthFull();
        return new FieldInput(
                field, value -> field.setValue(value == null ? "" : value.toString()), () -> filled(field.getValue()));
    }

    /** One text in each line. */
    static FieldInput lines(String label, String hint) {
        TextArea field = new TextArea(label);
        field.setHelperText(hint);
        field.setWidthFull();
        return new FieldInput(
                field,
                value -> field.setValue(String.join("\n", texts(value))),
                () -> field.getValue().isBlank()
                        ? null
                        : field.getValue().lines().map(String::strip).toList());
    }

    static FieldInput whole(String label) {
        IntegerField field = new IntegerField(label);
        field.setStepButtonsVisible(true);
        return new FieldInput(
                field, value -> field.setValue(value instanceof Integer whole ? whole : null), field::getValue);
    }

    static FieldInput number(String label) {
        NumberField field = new NumberField(label);
        field.setMin(0);
        return new FieldInput(
                field, value -> field.setValue(value instanceof Double number ? number : null), field::getValue);
    }

    static FieldInput yesNo(String label) {
        Checkbox field = new Checkbox(label);
        return new FieldInput(field, value -> field.setValue(Boolean.TRUE.equals(value)), field::getValue);
    }

    /** @param own what to say of a text that is none of the choices; null where it must be one of them */
    static FieldInput choice(String label, Choices choices, @Nullable String own) {
        ComboBox<String> field = new ComboBox<>(label);
        field.setItems(choices.keys());
        field.setItemLabelGenerator(choices::label);
        field.setClearButtonVisible(true);
        field.setWidthFull();
        if (own != null) {
            field.setAllowCustomValue(true);
            field.addCustomValueSetListener(event -> field.setValue(choices.meant(event.getDetail())));
            field.addValueChangeListener(event -> field.setHelperText(
                    event.getValue() == null || choices.labels().containsKey(event.getValue()) ? null : own));
        }
        return new FieldInput(
                field,
                value -> field.setValue(value == null ? null : value.toString()),
                () -> filled(Objects.requireNonNullElse(field.getValue(), "")));
    }

    static FieldInput several(String label, Choices choices) {
        MultiSelectComboBox<String> field = new MultiSelectComboBox<>(label);
        field.setItems(choices.keys());
        field.setItemLabelGenerator(choices::label);
        field.setWidthFull();
        return new FieldInput(
                field,
                value -> field.setValue(new LinkedHashSet<>(texts(value))),
                () -> field.getValue().isEmpty()
                        ? null
                        : new ArrayList<>(field.getValue().stream().sorted().toList()));
    }

    private static @Nullable String filled(String text) {
        return text.isBlank() ? null : text.strip();
    }

    private static List<String> texts(@Nullable Object value) {
        return value instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }
}
