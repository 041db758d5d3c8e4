package io.plenum.connector.ui;

/** A kind of connection that a gateway offers and this server has no form for: lines {@code name=value} alone. */
final class OtherFields extends SettingFields {

    private static final long serialVersionUID = 1L;

    OtherFields() {
        addFurther(getTranslation("connector.form.further-lines"));
    }
}
