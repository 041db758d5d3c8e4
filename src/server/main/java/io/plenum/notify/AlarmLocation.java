package io.plenum.notify;

import io.plenum.alarm.Alarm;
import io.plenum.point.Point;
import io.plenum.site.Equipment;
import io.plenum.site.Floor;
import io.plenum.site.Site;
import io.plenum.site.SiteModel;
import io.plenum.site.Space;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where an alarm is, as far as the model knows.
 *
 * @param shape id of the shape on the floor's plan, null where it is on none
 */
public record AlarmLocation(
        @Nullable Site site,
        @Nullable Floor floor,
        @Nullable Space space,
        @Nullable Equipment equipment,
        @Nullable Point point,
        @Nullable String shape) {

    public static AlarmLocation of(Alarm alarm, SiteModel model) {
        Equipment equipment = alarm.owner() == null ? null : model.equipment(alarm.owner());
        Space space = alarm.owner() == null ? null : model.space(alarm.owner());
        if (space == null && equipment != null && equipment.space() != null) {
            space = model.space(equipment.space());
        }
        String key = alarm.floor() != null ? alarm.floor() : space == null ? null : space.floor();
        Floor floor = key == null ? null : model.floor(key);
        return new AlarmLocation(
                floor == null ? model.siteOf(alarm.pointKey()) : model.siteOf(floor.key()),
                floor,
                space,
                equipment,
                model.point(alarm.pointKey()),
                floor == null ? null : alarm.owner());
    }

    /** From the small to the large: equipment, room, floor, building; what the alarm itself names where it is about a controller. */
    public String words(Alarm alarm) {
        if (alarm.subject() != null) {
            return alarm.subject();
        }
        String words = Stream.of(
                        equipment == null ? "" : equipment.name(),
                        space == null ? "" : space.name(),
                        floor == null ? "" : floor.name(),
                        site == null ? "" : site.name())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
        return words.isEmpty() ? alarm.pointKey() : words;
    }
}
