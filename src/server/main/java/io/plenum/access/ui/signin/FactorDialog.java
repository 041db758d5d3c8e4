package io.plenum.access.ui.signin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.plenum.access.factor.Enrolment;
import io.plenum.access.factor.SecondFactors;
import io.plenum.uikit.FieldProblem;
import io.plenum.web.RequestProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;

/** Sets up one's own second factor, or takes it away; one signs in anew afterwards. */
public class FactorDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient SecondFactors factors;
    private final transient @Nullable Enrolment enrolment;
    private final TextField code = new TextField();

    public FactorDialog(SecondFactors factors) {
        this.factors = factors;
        enrolment = factors.hasOwn() ? null : factors.begin();
        setHeaderTitle(getTranslation(enrolment == null ? "ui.factor.remove" : "ui.factor.set-up"));
        setWidth("min(94vw, 420px)");
        code.setLabel(getTranslation("ui.factor.code"));
        code.setWidthFull();
        code.getElement().setAttribute("autocomplete", "one-time-code");
        add(enrolment == null ? new Paragraph(getTranslation("ui.factor.code-hint")) : new FactorPicture(enrolment));
        add(code);
        Button save = new Button(getTranslation("ui.save"), event -> save());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), event -> close()), save);
    }

    private void save() {
        try {
            if (enrolment == null) {
                factors.removeOwn(code.getValue());
                signInAnew();
            } else {
                show(factors.finish(enrolment, code.getValue()));
            }
        } catch (RequestProblem problem) {
            wrong(getTranslation(problem.text(), problem.arguments()));
        } catch (AuthenticationException tooMany) {
            wrong(getTranslation("ui.factor.wait"));
        }
    }

    /** The session has ended already: what is on the screen is all there will be, so nothing may ask the server again. */
    private void show(List<String> recovery) {
        removeAll();
        getFooter().removeAll();
        setCloseOnEsc(false);
        setCloseOnOutsideClick(false);
        UI.getCurrent().setPollInterval(-1);
        com.vaadin.flow.component.html.Anchor on =
                new com.vaadin.flow.component.html.Anchor("login", getTranslation("ui.factor.kept"));
        on.setRouterIgnore(true);
        add(new RecoveryCodes(recovery), on);
    }

    private static void signInAnew() {
        UI.getCurrent().getPage().setLocation("login");
    }

    private void wrong(String text) {
        FieldProblem.show(code, text);
    }
}
