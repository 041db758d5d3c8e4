package io.plenum.dashboard.ui.card;

import com.vaadin.flow.component.select.Select;
import io.plenum.alarm.Priority;
import io.plenum.dashboard.card.Card;
import io.plenum.dashboard.card.CardFrame;
import io.plenum.dashboard.card.ListCard;
import io.plenum.dashboard.card.ListSubject;
import io.plenum.site.Floor;
import org.jspecify.annotations.Nullable;

/** What the list is of, where, and from which priority on. */
class ListFields extends CardFields {

    private static final long serialVersionUID = 1L;

    private final Select<ListSubject> subject = new Select<>();
    private final Select<Floor> floor = new Select<>();
    private final Select<Priority> priority = new Select<>();

    ListFields(CardFieldSources sources, @Nullable ListCard card) {
        subject.setLabel(getTranslation("dashboard.field.subject"));
        subject.setItems(ListSubject.values());
        subject.setItemLabelGenerator(one -> getTranslation("dashboard.board.list." + one));
        floor.setLabel(getTranslation("dashboard.field.place"));
        floor.setEmptySelectionAllowed(true);
        floor.setEmptySelectionCaption(getTranslation("dashboard.field.everywhere"));
        floor.setItems(PlanFields.floors(sources.model()));
        floor.setItemLabelGenerator(one -> one == null ? getTranslation("dashboard.field.everywhere") : one.name());
        priority.setLabel(getTranslation("dashboard.field.priority"));
        priority.setEmptySelectionAllowed(true);
        priority.setEmptySelectionCaption(getTranslation("dashboard.field.every-priority"));
        priority.setItems(Priority.values());
        priority.setItemLabelGenerator(
                one -> getTranslation(one == null ? "dashboard.field.every-priority" : "alarms.priority." + one));
        subject.addValueChangeListener(event -> priority.setVisible(event.getValue() == ListSubject.ALARMS));
        subject.setValue(card == null ? ListSubject.ALARMS : card.subject());
        if (card != null) {
            floor.setValue(card.floor() == null ? null : sources.model().floor(card.floor()));
            priority.setValue(card.priority());
        }
        add(subject, floor, priority);
        getChildren().forEach(field -> field.getElement().getStyle().set("width", "100%"));
    }

    @Override
    public Card card(CardFrame frame) {
        Floor where = floor.getValue();
        boolean alarms = subject.getValue() == ListSubject.ALARMS;
        return new ListCard(
                frame, subject.getValue(), where == null ? null : where.key(), alarms ? priority.getValue() : null);
    }
}
