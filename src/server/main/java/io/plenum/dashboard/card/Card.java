package io.plenum.dashboard.card;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/**
 * One card of a dashboard. A kind is one record, named here; the switches over the kinds (its content, its form) do not compile until
 * they know it, and the browser draws it by the same name.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(name = "value", value = ValueCard.class),
    @JsonSubTypes.Type(name = "trend", value = TrendCard.class),
    @JsonSubTypes.Type(name = "plan", value = PlanCard.class),
    @JsonSubTypes.Type(name = "list", value = ListCard.class),
    @JsonSubTypes.Type(name = "gauge", value = GaugeCard.class),
    @JsonSubTypes.Type(name = "note", value = NoteCard.class),
    @JsonSubTypes.Type(name = "picture", value = PictureCard.class)
})
public sealed interface Card permits ValueCard, TrendCard, PlanCard, ListCard, GaugeCard, NoteCard, PictureCard {

    CardFrame frame();

    /** The same card of another size or with another heading. */
    Card with(CardFrame frame);

    /** Keys of the points that it shows. */
    default List<String> keys() {
        return List.of();
    }
}
