package io.plenum.access.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import io.plenum.access.session.OpenSession;
import io.plenum.access.session.OpenSessions;
import io.plenum.uikit.AddressText;
import io.plenum.uikit.DateTimeText;
import io.plenum.uikit.Displays;
import io.plenum.uikit.PlainTable;
import io.plenum.web.RequestProblem;

/** Where somebody, or everybody, is signed in. */
class SessionsCard extends Div {

    private static final long serialVersionUID = 1L;

    private final transient OpenSessions sessions;
    private final transient Displays displays;
    private final boolean all;
    private final PlainTable table = new PlainTable(
            "ui.users.name", "ui.session.device", "ui.session.since", "ui.session.seen", "ui.users.actions");

    SessionsCard(OpenSessions sessions, Displays displays, boolean all) {
        this.sessions = sessions;
        this.displays = displays;
        this.all = all;
        addClassNames("plenum-card", "plenum-scroll");
        add(new H2(getTranslation("ui.sessions")), table);
        refresh();
    }

    private void refresh() {
        table.clear();
        for (OpenSession session : all ? sessions.all() : sessions.own()) {
            table.row(
                    session.user(),
                    session.device() + " · " + AddressText.of(session.address()),
                    DateTimeText.text(session.since(), displays),
                    DateTimeText.text(session.seen(), displays),
                    sessions.isThis(session) ? new Span(getTranslation("ui.session.this")) : end(session));
        }
    }

    private Button end(OpenSession session) {
        Button end = new Button(getTranslation("ui.session.end"), event -> {
            try {
                sessions.revoke(session.id());
            } catch (RequestProblem gone) {
                // it ended by itself meanwhile
            }
            refresh();
        });
        end.setAriaLabel(getTranslation("ui.session.end-of", session.user(), session.device()));
        return end;
    }
}
