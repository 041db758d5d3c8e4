package io.plenum.dashboard.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.plenum.dashboard.card.Card;
import io.plenum.dashboard.card.CardFrame;
import io.plenum.dashboard.ui.card.CardFieldSources;
import io.plenum.dashboard.ui.card.CardFields;
import io.plenum.dashboard.ui.card.CardKind;
import io.plenum.web.RequestProblem;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks what a card shows; the kind of a card that there is stays. */
class CardDialog extends Dialog {

    private static final long serialVersionUID = 1L;

    private final transient CardFieldSources sources;
    private final transient @Nullable Card card;
    private final transient Consumer<Card> done;
    private final Select<CardKind> kind = new Select<>();
    private final TextField title = new TextField();
    private final Div body = new Div();
    private final Paragraph problem = new Paragraph();
    private @Nullable CardFields fields;

    /** @param card null for a new one */
    CardDialog(CardFieldSources sources, @Nullable Card card, Consumer<Card> done) {
        this.sources = sources;
        this.card = card;
        this.done = done;
        setHeaderTitle(getTranslation(card == null ? "dashboard.card.add" : "dashboard.card.edit"));
        setWidth("min(94vw, 560px)");
        kind.setLabel(getTranslation("dashboard.field.kind"));
        kind.setItems(CardKind.values());
        kind.setItemLabelGenerator(one -> getTranslation("dashboard.kind." + one));
        kind.addValueChangeListener(event -> show(event.getValue()));
        kind.setValue(card == null ? CardKind.VALUE : CardKind.of(card));
        kind.setReadOnly(card != null);
        kind.setWidthFull();
        title.setLabel(getTranslation("dashboard.field.title"));
        title.setHelperText(getTranslation("dashboard.field.title-hint"));
        title.setMaxLength(100);
        title.setWidthFull();
        title.setValue(card == null ? "" : card.frame().title());
        problem.addClassName("plenum-alarm");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        add(kind, body, title, problem);
        Button save = new Button(getTranslation("dashboard.card.apply"), event -> apply());
        save.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        getFooter().add(new Button(getTranslation("ui.cancel"), event -> close()), save);
    }

    private void show(CardKind chosen) {
        fields = chosen.fields(sources, card);
        body.removeAll();
        body.add(fields);
    }

    private void apply() {
        CardFrame before =
                card == null ? kind.getValue().frame(UUID.randomUUID().toString()) : card.frame();
        try {
            CardFrame frame = new CardFrame(before.id(), title.getValue(), before.width(), before.height());
            done.accept(Objects.requireNonNull(fields).card(frame));
            close();
        } catch (RequestProblem wrong) {
            problem.setText(getTranslation(wrong.text(), wrong.arguments()));
            problem.setVisible(true);
        }
    }
}
