package io.plenum.dashboard.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import io.plenum.dashboard.Dashboard;
import io.plenum.dashboard.card.Card;
import io.plenum.dashboard.ui.card.CardFieldSources;
import io.plenum.site.SiteModel;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The cards of a dashboard while they are arranged: nothing is saved before somebody says so. */
class EditPanel extends Div {

    private static final long serialVersionUID = 1L;

    private static final int UNDO_MILLIS = 10_000;

    /** Of a dashboard that is only looked at. */
    static final DashboardBoard.Hands NO_HANDS = new DashboardBoard.Hands() {
        @Override
        public void move(String card, int by) {}

        @Override
        public void resize(String card, int columns, int rows) {}

        @Override
        public void edit(String card) {}

        @Override
        public void remove(String card) {}
    };

    private final transient DashboardParts parts;
    private final transient Dashboard dashboard;
    private final transient CardEditing editing;
    private final transient CardFieldSources sources;
    private final transient SiteModel model;
    private final DashboardBoard board = new DashboardBoard(new Changes());

    EditPanel(DashboardParts parts, Dashboard dashboard) {
        this.parts = parts;
        this.dashboard = dashboard;
        this.editing = new CardEditing(dashboard.cards());
        this.model = parts.models().visible();
        this.sources = new CardFieldSources(
                model, parts.points(), content -> parts.pictures().add(dashboard.id(), content));
        Paragraph hint = new Paragraph(getTranslation("dashboard.edit-hint"));
        hint.addClassName("plenum-soft");
        add(hint, board);
        refresh();
    }

    List<Card> cards() {
        return editing.cards();
    }

    boolean hasChanged() {
        return !cards().equals(dashboard.cards());
    }

    void addCard() {
        open(null);
    }

    private void open(@Nullable Card card) {
        new CardDialog(sources, card, changed -> {
                    editing.put(changed);
                    refresh();
                })
                .open();
    }

    private void refresh() {
        board.show(parts.configs().of(model, dashboard, cards(), true));
        board.preview(parts.contents().of(cards(), true, getLocale()));
    }

    private void offerUndo(Runnable undo) {
        Notification notice = new Notification();
        notice.setDuration(UNDO_MILLIS);
        Button button = new Button(getTranslation("dashboard.undo"), event -> {
            undo.run();
            notice.close();
            refresh();
        });
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        notice.add(new Span(getTranslation("dashboard.card-removed")), button);
        notice.open();
    }

    /** What hands do; sizes need no new content. */
    private class Changes implements DashboardBoard.Hands {

        @Override
        public void move(String card, int by) {
            editing.move(card, by);
            rearrange();
        }

        @Override
        public void resize(String card, int columns, int rows) {
            editing.resize(card, columns, rows);
            rearrange();
        }

        private void rearrange() {
            board.show(parts.configs().of(model, dashboard, cards(), true));
        }

        @Override
        public void edit(String card) {
            Card known = editing.card(card);
            if (known != null) {
                open(known);
            }
        }

        @Override
        public void remove(String card) {
            Runnable undo = editing.remove(card);
            refresh();
            offerUndo(undo);
        }
    }
}
