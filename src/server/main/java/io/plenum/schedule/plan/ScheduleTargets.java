package io.plenum.schedule.plan;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Objects;

/** What a schedule commands. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ScheduleTargets.Points.class, name = "points"),
    @JsonSubTypes.Type(value = ScheduleTargets.PointGroup.class, name = "group")
})
public sealed interface ScheduleTargets {

    /** @param points their keys */
    record Points(List<String> points) implements ScheduleTargets {

        public Points {
            points = List.copyOf(points);
        }
    }

    /**
     * All points of a class in a place, as the model has them whenever it is asked.
     *
     * @param pointClass Brick class, or one above the points' own
     * @param place key of a floor, space or piece of equipment; empty for the whole site
     */
    record PointGroup(String pointClass, String place) implements ScheduleTargets {

        public PointGroup {
            Objects.requireNonNull(pointClass, "pointClass");
            Objects.requireNonNull(place, "place");
        }
    }
}
