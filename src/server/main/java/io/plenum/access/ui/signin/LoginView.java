package io.plenum.access.ui.signin;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.login.LoginForm;
import com.vaadin.flow.component.login.LoginI18n;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import io.plenum.access.oidc.ExternalSignIn;
import io.plenum.access.password.PasswordResets;
import io.plenum.uikit.Displays;
import java.util.Set;

/** The only view that somebody sees who has not signed in. */
@Route(value = "login", autoLayout = false)
@AnonymousAllowed
@CssImport("./plenum.css")
public class LoginView extends Main implements BeforeEnterObserver, HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    private static final Set<String> REFUSALS = Set.of("unknown", "disabled", "away", "failed");

    private final LoginForm form = new LoginForm();
    private final transient ExternalSignIn foreign;
    private final Div card = new Div();

    LoginView(Displays displays, PasswordResets resets, ExternalSignIn foreign) {
        this.foreign = foreign;
        displays.apply(UI.getCurrent());
        addClassName("plenum-login");
        form.setI18n(texts(getTranslation("ui.login.error-hint")));
        form.setForgotPasswordButtonVisible(resets.offered());
        form.addForgotPasswordListener(event -> UI.getCurrent().getPage().setLocation("password/forgot"));
        form.setAction("login");
        card.add(new H1("Plenum"), new Paragraph(getTranslation("ui.login.claim")), form);
        if (foreign.offered()) {
            card.add(elsewhere());
        }
        add(card);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        QueryParameters parameters = event.getLocation().getQueryParameters();
        parameters
                .getSingleParameter("wait")
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .ifPresent(seconds -> form.setI18n(texts(getTranslation("ui.login.wait", seconds))));
        parameters
                .getSingleParameter("sso")
                .filter(why -> foreign.offered() && REFUSALS.contains(why))
                .ifPresent(this::refused);
        if (parameters.getParameters().containsKey("again")) {
            form.setI18n(texts(getTranslation("ui.login.again")));
        }
        form.setError(parameters.getParameters().containsKey("again")
                || parameters.getParameters().containsKey("error"));
    }

    private Anchor elsewhere() {
        Anchor link = new Anchor(foreign.path(), getTranslation("ui.login.sso", foreign.name()));
        link.setRouterIgnore(true);
        link.addClassName("plenum-sso");
        return link;
    }

    /** Only the known ones: what an address says is not for the page to repeat. */
    private void refused(String why) {
        Paragraph reason = new Paragraph(getTranslation("ui.login.sso." + why, foreign.name()));
        reason.addClassName("plenum-refused");
        reason.getElement().setAttribute("role", "alert");
        card.addComponentAtIndex(2, reason);
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("ui.login.submit");
    }

    private LoginI18n texts(String hint) {
        LoginI18n texts = LoginI18n.createDefault();
        LoginI18n.Form form = texts.getForm();
        form.setTitle("");
        form.setUsername(getTranslation("ui.login.user"));
        form.setPassword(getTranslation("ui.login.password"));
        form.setSubmit(getTranslation("ui.login.submit"));
        form.setForgotPassword(getTranslation("ui.login.forgot"));
        texts.setForm(form);
        LoginI18n.ErrorMessage error = texts.getErrorMessage();
        error.setTitle(getTranslation("ui.login.error"));
        error.setMessage(hint);
        error.setUsername(getTranslation("ui.login.user-required"));
        error.setPassword(getTranslation("ui.login.password-required"));
        texts.setErrorMessage(error);
        return texts;
    }
}
