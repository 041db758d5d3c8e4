package io.plenum.connector.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextArea;
import io.plenum.link.Connection;
import io.plenum.link.alarm.AcknowledgementSettings;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The settings of one kind of connection: a field for each usual one, and lines {@code name=value} for the rest. */
abstract class SettingFields extends Div {

    private static final long serialVersionUID = 1L;

    private static final Set<String> OFF_UNLESS_SET = Set.of(
            AcknowledgementSettings.TO_CONTROLLER,
            AcknowledgementSettings.LIFE_SAFETY,
            AcknowledgementSettings.FROM_CONTROLLER);

    private final transient Map<String, HasValue<?, String>> fields = new LinkedHashMap<>();
    private final TextArea further = new TextArea();

    SettingFields() {
        addClassName("plenum-form");
    }

    static SettingFields of(String kind) {
        return switch (kind) {
            case "bacnet" -> new BacnetFields();
            case "opcua" -> new OpcUaFields();
            case "modbus" -> new ModbusFields();
            case "mqtt" -> new MqttFields();
            default -> new OtherFields();
        };
    }

    final <C extends Component & HasValue<?, String>> C field(String setting, C field) {
        fields.put(setting, field);
        add(field);
        return field;
    }

    /** What is done about alarms of the controllers; nothing at first. */
    final void addAcknowledgement() {
        choice(AcknowledgementSettings.TO_CONTROLLER, "connector.form.acknowledge")
                .setHelperText(getTranslation("connector.form.acknowledge-hint"));
        choice(AcknowledgementSettings.LIFE_SAFETY, "connector.form.life-safety")
                .setHelperText(getTranslation("connector.form.life-safety-hint"));
        choice(AcknowledgementSettings.FROM_CONTROLLER, "connector.form.take");
    }

    private Select<String> choice(String setting, String text) {
        Select<String> choice = field(setting, new Select<>());
        choice.setLabel(getTranslation(text));
        choice.setItems("false", "true");
        choice.setItemLabelGenerator(value -> getTranslation(text + (value.equals("true") ? "-yes" : "-no")));
        choice.setValue("false");
        return choice;
    }

    final void addFurther(String hint) {
        further.setLabel(getTranslation("connector.form.further"));
        further.setHelperText(hint);
        further.setMinRows(2);
        further.addClassName("whole");
        add(further);
    }

    /** Where the kind knows a password. */
    @Nullable
    PasswordField password() {
        return null;
    }

    /** Takes what is no line out of the rest of the settings and shows it in another way. */
    void showOwn(Map<String, String> rest) {
        // Most kinds have fields alone.
    }

    /** What {@link #showOwn} shows, as it is now. */
    Map<String, String> own() {
        return Map.of();
    }

    final void show(Connection connection) {
        Map<String, String> rest = new TreeMap<>(connection.settings());
        showOwn(rest);
        fields.forEach((setting, field) -> {
            String value = rest.remove(setting);
            if (value != null) {
                field.setValue(value);
            }
        });
        further.setValue(rest.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + entry.getValue())
                .collect(Collectors.joining("\n")));
    }

    /** What is filled in, without blanks; a line without {@code =} becomes a setting that is refused by its name. */
    final Map<String, @Nullable String> settings() {
        Map<String, @Nullable String> settings = new TreeMap<>();
        further.getValue().lines().filter(line -> !line.isBlank()).forEach(line -> {
            int sign = line.indexOf('=');
            settings.put(
                    sign < 0 ? line.strip() : line.substring(0, sign).strip(),
                    sign < 0 ? null : line.substring(sign + 1).strip());
        });
        fields.forEach((setting, field) -> {
            String value = field.getValue();
            boolean off = "false".equals(value) && OFF_UNLESS_SET.contains(setting);
            if (value != null && !value.isBlank() && !off) {
                settings.put(setting, value.strip());
            }
        });
        settings.putAll(own());
        return settings;
    }
}
