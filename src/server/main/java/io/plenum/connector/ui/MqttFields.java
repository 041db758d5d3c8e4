package io.plenum.connector.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;

/** An MQTT broker: where it is, how it is secured, who signs in, what discovery listens to. */
final class MqttFields extends SettingFields {

    private static final long serialVersionUID = 1L;

    private final PasswordField password = new PasswordField();

    MqttFields() {
        TextField endpoint = field("endpoint", new TextField(getTranslation("connector.form.broker")));
        endpoint.setPlaceholder("mqtts://host:8883");
        endpoint.setHelperText(getTranslation("connector.form.broker-hint"));
        endpoint.setRequiredIndicatorVisible(true);
        Select<String> version = field("version", new Select<>());
        version.setLabel(getTranslation("connector.form.mqtt-version"));
        version.setItems("5", "3.1.1");
        version.setValue("5");
        field("user", new TextField(getTranslation("connector.form.user")));
        password.setLabel(getTranslation("connector.form.password"));
        password.setHelperText(getTranslation("connector.form.password-hint"));
        add(password);
        TextField client = field("clientId", new TextField(getTranslation("connector.form.client-id")));
        client.setHelperText(getTranslation("connector.form.client-id-hint"));
        Select<String> qos = field("qos", new Select<>());
        qos.setLabel(getTranslation("connector.form.qos"));
        qos.setItems("0", "1");
        qos.setItemLabelGenerator(level ->
                getTranslation(level.equals("0") ? "connector.form.qos-at-most" : "connector.form.qos-at-least"));
        qos.setValue("1");
        TextField topics = field("topics", new TextField(getTranslation("connector.form.topics")));
        topics.setHelperText(getTranslation("connector.form.topics-hint"));
        topics.setValue("#");
        addRebirth();
        addFurther(getTranslation("connector.form.further-mqtt"));
    }

    private void addRebirth() {
        Select<String> rebirth = field("sparkplugRebirth", new Select<>());
        rebirth.setLabel(getTranslation("connector.form.rebirth"));
        rebirth.setHelperText(getTranslation("connector.form.rebirth-hint"));
        rebirth.setItems("true", "false");
        rebirth.setItemLabelGenerator(
                yes -> getTranslation(yes.equals("true") ? "connector.form.rebirth-yes" : "connector.form.rebirth-no"));
        rebirth.setValue("true");
    }

    @Override
    PasswordField password() {
        return password;
    }
}
