package io.plenum.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import io.plenum.access.CurrentUser;
import io.plenum.access.token.ApiToken;
import io.plenum.access.token.ApiTokens;
import io.plenum.uikit.DateTimeText;
import io.plenum.uikit.Displays;
import io.plenum.uikit.PlainTable;
import io.plenum.web.RequestProblem;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tokens of somebody, or of everybody. */
class TokensCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient ApiTokens tokens;
    private final transient Displays displays;
    private final boolean all;
    private final Paragraph none = new Paragraph(getTranslation("ui.tokens.none"));
    private final PlainTable table = new PlainTable(
            "ui.token.name", "ui.users.name", "ui.users.role", "ui.token.expires", "ui.token.used", "ui.users.actions");

    TokensCard(ApiTokens tokens, CurrentUser current, Displays displays, boolean all) {
        this.tokens = tokens;
        this.displays = displays;
        this.all = all;
        addClassNames("plenum-card", "plenum-scroll");
        add(new H2(getTranslation("ui.tokens")));
        if (!all) {
            Button add = new Button(
                    getTranslation("ui.token.add"), event -> new TokenDialog(tokens, current, this::refresh).open());
            add(new Paragraph(getTranslation("ui.token.what")), add);
        }
        none.addClassName("plenum-soft");
        add(none, table);
        refresh();
    }

    private void refresh() {
        table.clear();
        List<ApiToken> shown = all ? tokens.all() : tokens.own();
        none.setVisible(shown.isEmpty());
        table.setVisible(!shown.isEmpty());
        for (ApiToken token : shown) {
            table.row(
                    token.name(),
                    token.owner(),
                    RoleText.of(token.ceiling())
                            + optional(token.area().site())
                            + optional(token.area().system()),
                    DateTimeText.text(token.expires(), displays),
                    used(token.used(), token.usedFrom()),
                    revoke(token));
        }
    }

    private static String optional(@Nullable String part) {
        return part == null ? "" : " · " + part;
    }

    private String used(@Nullable Instant used, @Nullable String from) {
        return used == null ? getTranslation("ui.token.never") : DateTimeText.text(used, displays) + optional(from);
    }

    private Button revoke(ApiToken token) {
        Button revoke = new Button(getTranslation("ui.token.revoke"), event -> {
            try {
                tokens.revoke(token.id());
            } catch (RequestProblem gone) {
                // somebody else was quicker
            }
            refresh();
        });
        revoke.setAriaLabel(getTranslation("ui.token.revoke-of", token.name()));
        return revoke;
    }
}
