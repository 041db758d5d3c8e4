package io.plenum.assistant.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import io.plenum.assistant.proposal.AssistantProposal;
import io.plenum.assistant.proposal.ProposedCommand;
import io.plenum.assistant.proposal.ProposedOrder;
import io.plenum.assistant.proposal.ProposedSchedule;
import io.plenum.site.SiteModel;
import io.plenum.uikit.DateTimeText;

/** One proposal that waits. */
class ProposalCard extends Section {

    private static final long serialVersionUID = 1L;

    private final transient AssistantProposal one;
    private final transient ProposalScreen screen;
    private final transient Runnable changed;

    ProposalCard(AssistantProposal one, ProposalScreen screen, Runnable changed) {
        this.one = one;
        this.screen = screen;
        this.changed = changed;
        addClassName("plenum-card");
        SiteModel model = screen.models().visible();
        add(new H2(title()));
        add(new Paragraph(getTranslation(
                "assistant.by",
                one.holder(),
                DateTimeText.text(one.made(), screen.displays()),
                DateTimeText.text(one.expires(), screen.displays()))));
        add(said("assistant.reason", one.reason()), said("assistant.source", one.source()));
        ProposedCommand command = one.command();
        ProposedOrder order = one.order();
        if (command != null) {
            if (command.from() != null) {
                add(new Paragraph(
                        getTranslation("assistant.from", DateTimeText.text(command.from(), screen.displays()))));
            }
            add(
                    new Paragraph(
                            getTranslation("assistant.until", DateTimeText.text(command.until(), screen.displays()))),
                    new PreviewTable(one.preview(), model),
                    new Paragraph(getTranslation(
                            "assistant.preview-of",
                            DateTimeText.text(one.preview().time(), screen.displays()))));
        } else if (order != null) {
            work(order, model);
        } else if (one.preview().weeks() != null) {
            add(new WeekTable(one.preview().weeks()));
        }
        if (screen.proposals().mayDecide(one)) {
            add(actions());
        }
    }

    /** Words of the assistant stand for themselves, as text and nothing else. */
    private Paragraph said(String label, String words) {
        return new Paragraph(new Span(getTranslation(label) + ": "), new Span("“" + words + "”"));
    }

    private String title() {
        return title(one, this::getTranslation);
    }

    /** In a line: what it is about. */
    static String title(AssistantProposal one, Translation texts) {
        ProposedOrder order = one.order();
        ProposedCommand command = one.command();
        ProposedSchedule schedule = one.schedule();
        if (schedule != null) {
            return texts.of("assistant.title.schedule", schedule.name());
        }
        return order != null
                ? texts.of("assistant.title.order", order.title())
                : texts.of(
                        "assistant.title.command",
                        command == null ? 0 : command.values().size());
    }

    /** The text of a key. */
    @FunctionalInterface
    interface Translation {
        String of(String key, Object... arguments);
    }

    private void work(ProposedOrder order, SiteModel model) {
        if (!order.description().isEmpty()) {
            add(new Paragraph(order.description()));
        }
        if (!order.steps().isEmpty()) {
            add(new UnorderedList(order.steps().stream().map(ListItem::new).toArray(ListItem[]::new)));
        }
        String place = order.place();
        if (place != null) {
            add(new Paragraph(getTranslation(
                    "assistant.place", model.placeName(place), one.preview().openOrders())));
        }
    }

    private Div actions() {
        Button sign =
                new Button(getTranslation("assistant.sign"), click -> new SignDialog(one, screen, changed).open());
        sign.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button reject = new Button(
                getTranslation("assistant.reject"), click -> new RejectDialog(one, screen.proposals(), changed).open());
        Div actions = new Div(sign, reject);
        actions.addClassName("plenum-links");
        return actions;
    }
}
