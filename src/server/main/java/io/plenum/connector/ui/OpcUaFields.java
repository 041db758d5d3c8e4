package io.plenum.connector.ui;

import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;

/** An OPC UA server: where it is, how the channel is secured, who signs in. */
final class OpcUaFields extends SettingFields {

    private static final long serialVersionUID = 1L;

    private final PasswordField password = new PasswordField();

    OpcUaFields() {
        TextField endpoint = field("endpoint", new TextField(getTranslation("connector.form.endpoint")));
        endpoint.setPlaceholder("opc.tcp://host:4840/path");
        Select<String> policy = field("securityPolicy", new Select<>());
        policy.setLabel(getTranslation("connector.form.policy"));
        policy.setItems("Basic256Sha256", "Aes128_Sha256_RsaOaep", "Aes256_Sha256_RsaPss", "None");
        policy.setItemLabelGenerator(name -> name.equals("None") ? getTranslation("connector.form.policy-none") : name);
        policy.setValue("Basic256Sha256");
        Select<String> mode = field("securityMode", new Select<>());
        mode.setLabel(getTranslation("connector.form.mode"));
        mode.setItems("SignAndEncrypt", "Sign");
        mode.setItemLabelGenerator(name ->
                getTranslation(name.equals("Sign") ? "connector.form.mode-sign" : "connector.form.mode-encrypt"));
        mode.setValue("SignAndEncrypt");
        field("user", new TextField(getTranslation("connector.form.user")));
        password.setLabel(getTranslation("connector.form.password"));
        password.setHelperText(getTranslation("connector.form.password-hint"));
        add(password);
        addAcknowledgement();
        addFurther(getTranslation("connector.form.further-lines"));
    }

    @Override
    PasswordField password() {
        return password;
    }
}
