package io.plenum.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import io.plenum.access.CurrentUser;
import io.plenum.access.account.Users;
import io.plenum.access.factor.SecondFactors;
import io.plenum.access.session.OpenSessions;
import io.plenum.access.token.ApiTokens;
import io.plenum.access.ui.signin.FactorDialog;
import io.plenum.uikit.Displays;
import jakarta.annotation.security.PermitAll;

/** How somebody gets in: password, second factor, sessions, tokens. */
@Route("account")
@PermitAll
public class AccountView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;

    AccountView(
            Users users,
            SecondFactors factors,
            OpenSessions sessions,
            ApiTokens tokens,
            CurrentUser current,
            Displays displays) {
        addClassName("plenum-page");
        Button password = new Button(getTranslation("ui.password.change"), event -> new PasswordDialog(users).open());
        password.getStyle().set("align-self", "start");
        add(new H1(getTranslation("ui.account")), password, factor(factors));
        add(new SessionsCard(sessions, displays, false), new TokensCard(tokens, current, displays, false));
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("ui.account");
    }

    private Div factor(SecondFactors factors) {
        boolean has = factors.hasOwn();
        Button change = new Button(
                getTranslation(has ? "ui.factor.remove" : "ui.factor.set-up"),
                event -> new FactorDialog(factors).open());
        change.setEnabled(!has || !factors.required());
        Div card = new Div(
                new H2(getTranslation("ui.factor")),
                new Paragraph(
                        has ? getTranslation("ui.factor.on", factors.recoveryLeft()) : getTranslation("ui.factor.off")),
                change);
        card.addClassName("plenum-card");
        return card;
    }
}
