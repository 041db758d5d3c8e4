package io.plenum.dashboard.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import io.plenum.dashboard.content.CardContent;
import java.util.List;

/** The cards in the browser, which asks for their content itself; while they are edited it is told. */
@Tag("plenum-dashboard")
@JsModule("./dashboard/plenum-dashboard.ts")
class DashboardBoard extends Component {

    private static final long serialVersionUID = 1L;

    private final transient Hands hands;

    /** What people do with cards while they edit. */
    interface Hands {

        /** @param by places later, or earlier where it is negative */
        void move(String card, int by);

        void resize(String card, int columns, int rows);

        void edit(String card);

        void remove(String card);
    }

    DashboardBoard(Hands hands) {
        this.hands = hands;
    }

    void show(BoardConfig config) {
        getElement().setPropertyBean("config", config);
    }

    /** Of cards that are not saved yet. */
    void preview(List<CardContent> content) {
        getElement().setPropertyList("preview", content);
    }

    @ClientCallable
    void move(String card, int by) {
        hands.move(card, by);
    }

    @ClientCallable
    void resize(String card, int columns, int rows) {
        hands.resize(card, columns, rows);
    }

    @ClientCallable
    void edit(String card) {
        hands.edit(card);
    }

    @ClientCallable
    void remove(String card) {
        hands.remove(card);
    }
}
