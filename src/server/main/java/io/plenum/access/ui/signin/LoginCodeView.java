package io.plenum.access.ui.signin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.plenum.access.factor.Enrolment;
import io.plenum.access.factor.SecondFactorSignIn;
import io.plenum.uikit.Displays;
import io.plenum.uikit.FieldProblem;
import io.plenum.web.RequestProblem;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/** Asks for the one-time code after a right password, or sets up a second factor where the account must have one. */
@Route(value = "login/code", autoLayout = false)
@AnonymousAllowed
@CssImport("./plenum.css")
public class LoginCodeView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private final transient SecondFactorSignIn step;
    private final TextField code = new TextField();

    LoginCodeView(Displays displays, SecondFactorSignIn step) {
        this.step = step;
        displays.apply(UI.getCurrent());
        addClassName("plenum-login");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (!step.isWaiting(VaadinServletRequest.getCurrent())) {
            over();
            return;
        }
        Enrolment enrolment = step.enrolment(VaadinServletRequest.getCurrent());
        Button go = new Button(getTranslation("ui.login.submit"), click -> go(enrolment));
        go.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        go.addClickShortcut(com.vaadin.flow.component.Key.ENTER);
        code.setLabel(getTranslation("ui.factor.code"));
        code.setHelperText(getTranslation(enrolment == null ? "ui.factor.code-hint" : "ui.factor.first-code"));
        code.getElement().setAttribute("autocomplete", "one-time-code");
        code.setAutofocus(true);
        code.setWidthFull();
        Div form = new Div(new H1("Plenum"));
        form.add(
                enrolment == null
                        ? new Paragraph(getTranslation("ui.factor.asked"))
                        : new Div(new Paragraph(getTranslation("ui.factor.required")), new FactorPicture(enrolment)));
        form.add(code, go);
        add(form);
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("ui.factor.code");
    }

    private void go(@Nullable Enrolment enrolment) {
        try {
            if (enrolment == null) {
                enter();
            } else {
                showRecovery(step.enrol(enrolment, code.getValue(), VaadinServletRequest.getCurrent()));
            }
        } catch (RequestProblem problem) {
            wrong(getTranslation(problem.text(), problem.arguments()));
        } catch (AuthenticationException tooMany) {
            wrong(getTranslation("ui.factor.wait"));
        } catch (AccessDeniedException late) {
            over();
        }
    }

    private void over() {
        removeAll();
        add(new Div(new H1("Plenum"), new Paragraph(getTranslation("ui.factor.over")), signIn()));
    }

    private void enter() {
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        if (step.enter(code.getValue(), request, VaadinServletResponse.getCurrent())) {
            VaadinService.reinitializeSession(request);
            UI.getCurrent().getPage().setLocation(".");
        } else {
            wrong(getTranslation("access.code.wrong"));
        }
    }

    private void showRecovery(List<String> codes) {
        removeAll();
        Button on = new Button(getTranslation("ui.factor.kept"), click -> proceed());
        on.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new Div(new H1("Plenum"), new RecoveryCodes(codes), on));
    }

    private void proceed() {
        VaadinServletRequest request = VaadinServletRequest.getCurrent();
        boolean in = step.proceed(request, VaadinServletResponse.getCurrent());
        if (in) {
            VaadinService.reinitializeSession(request);
        }
        UI.getCurrent().getPage().setLocation(in ? "." : "login");
    }

    private Anchor signIn() {
        Anchor link = new Anchor("login", getTranslation("ui.login.submit"));
        link.setRouterIgnore(true);
        return link;
    }

    private void wrong(String text) {
        code.setValue("");
        FieldProblem.show(code, text);
        code.focus();
    }
}
