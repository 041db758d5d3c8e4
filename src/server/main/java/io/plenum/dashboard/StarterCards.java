package io.plenum.dashboard;

import io.plenum.dashboard.card.Card;
import io.plenum.dashboard.card.CardFrame;
import io.plenum.dashboard.card.ListCard;
import io.plenum.dashboard.card.ListSubject;
import io.plenum.dashboard.card.NoteCard;
import io.plenum.dashboard.card.PlanCard;
import io.plenum.dashboard.card.TrendCard;
import io.plenum.dashboard.card.ValueCard;
import io.plenum.point.Point;
import io.plenum.site.BuildingModel;
import io.plenum.site.Equipment;
import io.plenum.site.Floor;
import io.plenum.site.OutdoorSensors;
import io.plenum.site.role.EquipmentMeaning;
import io.plenum.site.role.EquipmentNames;
import io.plenum.site.role.EquipmentType;
import io.plenum.site.role.Medium;
import io.plenum.site.role.PointMeaning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** The cards with which somebody begins who has none yet: what every building has, as far as the model knows it. */
@Service
public class StarterCards {

    private static final int MOST_VALUES = 3;

    private final MessageSource messages;

    StarterCards(MessageSource messages) {
        this.messages = messages;
    }

    /** @param locale of the words in them */
    public List<Card> of(BuildingModel model, Locale locale) {
        List<Card> cards = new ArrayList<>();
        List<String> values = values(model);
        for (String key : values) {
            cards.add(new ValueCard(new CardFrame("value-" + cards.size(), "", 3, 2), key));
        }
        cards.add(new NoteCard(
                new CardFrame("note", "", 3, 2), messages.getMessage("dashboard.starter-note", null, locale)));
        model.floors().stream()
                .min(Comparator.comparingInt(Floor::level))
                .ifPresent(floor -> cards.add(new PlanCard(new CardFrame("plan", "", 6, 5), floor.key(), "hvac")));
        cards.add(new ListCard(new CardFrame("alarms", "", 6, 5), ListSubject.ALARMS, null, null));
        if (!values.isEmpty()) {
            cards.add(new TrendCard(new CardFrame("trend", "", 6, 3), values, 24));
        }
        cards.add(new ListCard(new CardFrame("orders", "", 6, 3), ListSubject.ORDERS, null, null));
        return List.copyOf(cards);
    }

    /** The weather, then the power of the main meter and of what the building makes itself. */
    private static List<String> values(BuildingModel model) {
        List<Point> points = new ArrayList<>();
        Point outside = OutdoorSensors.temperature(model);
        if (outside != null) {
            points.add(outside);
        }
        model.equipment().stream()
                .filter(StarterCards::isMain)
                .sorted(Comparator.comparing(Equipment::key))
                .forEach(meter -> model.pointsOf(meter.key()).stream()
                        .filter(PointMeaning::measuresPower)
                        .findFirst()
                        .ifPresent(points::add));
        return points.stream().map(Point::key).distinct().limit(MOST_VALUES).toList();
    }

    private static boolean isMain(Equipment equipment) {
        EquipmentMeaning meaning = equipment.meaning();
        boolean electric = meaning.is(EquipmentType.METER) && meaning.medium() == Medium.ELECTRICITY;
        boolean main = meaning.ofBuilding() || EquipmentNames.isMain(equipment.key());
        return meaning.generator() || (electric && main && equipment.subMeterOf() == null);
    }
}
