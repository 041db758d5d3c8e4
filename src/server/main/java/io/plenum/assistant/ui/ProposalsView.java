package io.plenum.assistant.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import io.plenum.assistant.proposal.AssistantProposal;
import io.plenum.uikit.DateTimeText;
import io.plenum.uikit.PlainTable;
import io.plenum.uikit.Polling;
import jakarta.annotation.security.PermitAll;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What assistants have proposed: signed or rejected here, and nowhere else. */
@Route("proposals")
@Menu(title = "assistant.title", order = 5.1)
@PermitAll
public class ProposalsView extends Main implements HasDynamicTitle {

    private static final long serialVersionUID = 1L;
    private static final int PAST = 50;

    private final transient ProposalScreen screen;
    private final Div waiting = new Div();
    private final Section past = new Section();
    private transient @Nullable List<AssistantProposal> shown;
    private transient @Nullable List<AssistantProposal> over;

    ProposalsView(ProposalScreen screen) {
        this.screen = screen;
        addClassName("plenum-page");
        past.addClassName("plenum-card");
        add(new H1(getTranslation("assistant.title")), new Paragraph(getTranslation("assistant.hint")), waiting, past);
        Polling.whileShown(this, this::refresh);
    }

    @Override
    public String getPageTitle() {
        return "Plenum · " + getTranslation("assistant.title");
    }

    private void refresh() {
        List<AssistantProposal> open = screen.proposals().open();
        List<AssistantProposal> decided = screen.proposals().decided(PAST);
        if (!open.equals(shown)) {
            shown = open;
            waiting.removeAll();
            open.forEach(one -> waiting.add(new ProposalCard(one, screen, this::refresh)));
            if (open.isEmpty()) {
                waiting.add(new Paragraph(getTranslation("assistant.none")));
            }
        }
        if (!decided.equals(over)) {
            over = decided;
            past.setVisible(!decided.isEmpty());
            past.removeAll();
            past.add(new H2(getTranslation("assistant.past")), table(decided));
        }
    }

    private PlainTable table(List<AssistantProposal> decided) {
        PlainTable table = new PlainTable(
                "assistant.column.what",
                "assistant.column.who",
                "assistant.column.state",
                "assistant.column.when",
                "assistant.column.why");
        decided.forEach(one -> {
            Instant when = one.decided();
            table.row(
                    ProposalCard.title(one, this::getTranslation),
                    one.holder(),
                    state(one),
                    when == null ? "" : DateTimeText.text(when, screen.displays()),
                    one.decision());
        });
        return table;
    }

    private String state(AssistantProposal one) {
        String who = one.decidedBy();
        String state = getTranslation("assistant.state." + one.state());
        return who == null ? state : state + " · " + who;
    }
}
