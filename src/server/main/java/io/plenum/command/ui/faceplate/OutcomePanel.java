package io.plenum.command.ui.faceplate;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.plenum.command.CommandGroup;
import io.plenum.command.CommandOverride;
import io.plenum.command.OverrideState;
import io.plenum.command.ui.OverrideStateText;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What has become of what was ordered, as it comes; what failed is named. */
class OutcomePanel extends Div {

    private static final long serialVersionUID = 1L;

    private final transient FaceplateServices services;
    private transient @Nullable UUID group;
    private transient List<CommandOverride> shown = List.of();

    OutcomePanel(FaceplateServices services) {
        this.services = services;
        addClassName("plenum-outcome");
        getElement().setAttribute("role", "status");
        setVisible(false);
    }

    void follow(CommandGroup ordered) {
        group = ordered.id();
        shown = List.of();
        setVisible(true);
        refresh();
    }

    void refresh() {
        if (group == null) {
            return;
        }
        List<CommandOverride> now = services.overrides().group(group);
        if (now.equals(shown)) {
            return;
        }
        shown = List.copyOf(now);
        removeAll();
        add(new H3(getTranslation("operate.outcome")), new Div(summary(now)));
        UnorderedList lines = new UnorderedList();
        lines.addClassName("plenum-rows");
        now.forEach(one ->
                lines.add(new ListItem(new Span(services.context().nameOf(one.point())), OverrideStateText.of(one))));
        add(lines);
    }

    private String summary(List<CommandOverride> all) {
        long held =
                all.stream().filter(one -> one.state() == OverrideState.HELD).count();
        long waiting = all.stream()
                .filter(one -> one.state() == OverrideState.ORDERED || one.state() == OverrideState.AWAITING_APPROVAL)
                .count();
        return getTranslation("operate.outcome.summary", held, waiting, all.size() - held - waiting);
    }
}
