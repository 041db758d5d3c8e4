package io.plenum.access.ui.signin;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.Paragraph;
import io.plenum.access.factor.Enrolment;

/** What an authenticator reads: a QR code, and the same in letters. */
class FactorPicture extends Div {

    private static final long serialVersionUID = 1L;

    FactorPicture(Enrolment enrolment) {
        Image picture = new Image(enrolment.picture(), getTranslation("ui.factor.picture"));
        picture.setWidth("200px");
        picture.setHeight("200px");
        Code secret = new Code(enrolment.groupedSecret());
        secret.getStyle().set("overflow-wrap", "anywhere");
        add(new Paragraph(getTranslation("ui.factor.scan")), picture, new Paragraph(secret));
    }
}
