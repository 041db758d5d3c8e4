package io.plenum.drawing;

import io.plenum.point.Point;
import io.plenum.site.BuildingModel;
import io.plenum.site.Equipment;
import io.plenum.site.Floor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Points and equipment that can be put on a floor's plan, found by words. */
final class PlaceableSearch {

    /** So many of each sort are shown; who looks for another one says more words. */
    private static final int MOST = 40;

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private final BuildingModel model;
    private final Floor floor;
    private final Set<String> drawn;
    private final List<String> words;

    /** @param drawn keys of what is on the plan */
    PlaceableSearch(BuildingModel model, Floor floor, Set<String> drawn, String words) {
        this.model = model;
        this.floor = floor;
        this.drawn = drawn;
        this.words = BLANKS.splitAsStream(words.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Points without a place first, then equipment that is on no plan, then points that have a place. */
    List<PlaceableItem> items() {
        List<PlaceableItem> found = new ArrayList<>();
        Predicate<Point> free = point -> model.ownerOf(point.key()) == null;
        points(free).forEach(found::add);
        model.equipment().stream()
                .filter(one -> one.floor() == null || one.floor().equals(floor.key()))
                .filter(one -> !drawn.contains(one.key()) && fits(one.key(), one.name(), one.brickClass()))
                .limit(MOST)
                .map(this::item)
                .forEach(found::add);
        points(free.negate()).forEach(found::add);
        return found;
    }

    private Stream<PlaceableItem> points(Predicate<Point> which) {
        return model.points().stream()
                .filter(which)
                .filter(point -> fits(point.key(), point.name(), point.brickClass()))
                .limit(MOST)
                .map(point -> new PlaceableItem("point", point.key(), point.name(), ownerName(point), "", ""));
    }

    private String ownerName(Point point) {
        String owner = model.ownerOf(point.key());
        return owner == null ? "" : model.placeName(owner);
    }

    private PlaceableItem item(Equipment one) {
        return new PlaceableItem(
                "equipment",
                one.key(),
                one.name(),
                one.space() == null ? "" : model.placeName(one.space()),
                one.system(),
                one.meaning().type().name());
    }

    private boolean fits(String... texts) {
        String all = String.join(" ", texts).toLowerCase(Locale.ROOT).replace('_', ' ');
        return words.stream().allMatch(all::contains);
    }
}
