package io.plenum.drawing;

import io.plenum.point.Point;
import io.plenum.site.BuildingModel;
import io.plenum.site.Equipment;
import io.plenum.site.Floor;
import io.plenum.site.Space;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Proposes the room of equipment of which the model does not say where it stands: the one whose whole name is in its own name or in those
 * of its points, such as {@code Door 2-03 server room}. Where two rooms fit alike, none is proposed.
 */
final class RoomByName {

    private static final Pattern WORD = Pattern.compile("\\p{L}+|\\d+");
    private static final Pattern NUMBERED = Pattern.compile("(?<!\\d)(\\d{1,2})[-.]\\d");

    /** Shorter names are in too many others. */
    private static final int SHORTEST = 5;
    /** So many points are asked how they call their equipment. */
    private static final int POINTS = 20;

    private record NamedRoom(Space space, String words) {}

    private final BuildingModel model;
    private final List<NamedRoom> rooms;

    RoomByName(BuildingModel model) {
        this.model = model;
        this.rooms = model.spaces().stream()
                .filter(space -> space.parts().isEmpty() && space.name().length() >= SHORTEST)
                .map(space -> new NamedRoom(space, words(space.name())))
                .filter(room -> room.words().matches(".*\\p{L}{3}.*"))
                .toList();
    }

    /** Key of the room in which it stands, else of the one that is proposed; empty without. */
    String of(Equipment one) {
        if (one.space() != null || one.partOf() != null) {
            return Objects.requireNonNullElse(one.space(), "");
        }
        String said = Stream.concat(
                        Stream.of(one.name()),
                        model.pointsOf(one.key()).stream().limit(POINTS).map(Point::name))
                .map(RoomByName::words)
                .collect(Collectors.joining("|"));
        List<NamedRoom> named = rooms.stream()
                .filter(room ->
                        one.floor() == null || one.floor().equals(room.space().floor()))
                .filter(room -> said.contains(room.words()))
                .toList();
        int longest =
                named.stream().mapToInt(room -> room.words().length()).max().orElse(0);
        List<NamedRoom> best =
                named.stream().filter(room -> room.words().length() == longest).toList();
        if (best.size() > 1) {
            best = onFloor(best, level(one));
        }
        return best.size() == 1 ? best.getFirst().space().key() : "";
    }

    private List<NamedRoom> onFloor(List<NamedRoom> rooms, @Nullable Integer level) {
        return rooms.stream()
                .filter(room -> {
                    Floor floor = model.floor(room.space().floor());
                    return level != null && floor != null && floor.level() == level;
                })
                .toList();
    }

    /** {@code Door 2-03} is on floor 2, as rooms are numbered. */
    private static @Nullable Integer level(Equipment one) {
        Matcher number = NUMBERED.matcher(one.name());
        return number.find() ? Integer.valueOf(number.group(1)) : null;
    }

    /** With borders, so that {@code Stair A} is not found in {@code Stair Atrium}. */
    private static String words(String name) {
        return WORD.matcher(name.toLowerCase(Locale.ROOT))
                .results()
                .map(MatchResult::group)
                .collect(Collectors.joining(" ", " ", " "));
    }
}
