package io.plenum.connector.ui;

import com.vaadin.flow.component.textfield.TextField;
import java.util.Map;

/** A device or gateway that Modbus TCP reaches: where it is, and which meters are behind it. */
final class ModbusFields extends SettingFields {

    private static final long serialVersionUID = 1L;

    private final RegisterMapFields maps;

    ModbusFields() {
        TextField host = field("host", new TextField(getTranslation("connector.form.host")));
        host.setHelperText(getTranslation("connector.form.host-hint"));
        host.setRequiredIndicatorVisible(true);
        TextField port = field("port", new TextField(getTranslation("connector.form.tcp-port")));
        port.setValue("502");
        TextField units = field("units", new TextField(getTranslation("connector.form.units")));
        units.setHelperText(getTranslation("connector.form.units-hint"));
        units.setPlaceholder("1=eastron-sdm630");
        units.addClassName("whole");
        maps = new RegisterMapFields(units);
        add(maps);
        TextField gap = field("gap", new TextField(getTranslation("connector.form.gap")));
        gap.setHelperText(getTranslation("connector.form.gap-hint"));
        TextField most = field("maxRegisters", new TextField(getTranslation("connector.form.max-registers")));
        most.setHelperText(getTranslation("connector.form.max-registers-hint"));
        addFurther(getTranslation("connector.form.further-lines"));
    }

    @Override
    void showOwn(Map<String, String> rest) {
        maps.show(rest);
    }

    @Override
    Map<String, String> own() {
        return maps.settings();
    }
}
