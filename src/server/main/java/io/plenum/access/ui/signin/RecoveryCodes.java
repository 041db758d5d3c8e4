package io.plenum.access.ui.signin;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import java.util.List;

/** Codes that are shown once, for the day on which the authenticator is lost. */
class RecoveryCodes extends Div {

    private static final long serialVersionUID = 1L;

    RecoveryCodes(List<String> codes) {
        Pre list = new Pre(String.join("\n", codes));
        list.getElement().setAttribute("tabindex", "0");
        add(new Paragraph(getTranslation("ui.factor.recovery")), list);
    }
}
