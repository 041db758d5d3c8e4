package io.plenum.commissioning.naming;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Finds floor and room in a name: {@code E02 R05}, {@code R2.05}, {@code 1.OG}. */
final class PlaceFinder {

    private final List<NamePart> parts;
    private final NumberSlots numbers;

    /**
     * @param building template of the building's number, null where the name does not say it
     * @param floor template of the floor's number, null where the name does not say it
     * @param room template of the room's name; null where the name speaks of none
     */
    record FoundPlace(
            @Nullable String building,
            @Nullable String floor,
            @Nullable String room) {}

    private PlaceFinder(String text, List<NamePart> parts) {
        this.parts = parts;
        this.numbers = new NumberSlots(text, parts);
    }

    static FoundPlace find(String text, List<NamePart> parts) {
        return new PlaceFinder(text, parts).find();
    }

    private FoundPlace find() {
        String floor = IntStream.range(0, parts.size())
                .filter(i -> parts.get(i).is(MeaningKind.FLOOR))
                .mapToObj(this::floor)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(null);
        List<Integer> room = IntStream.range(0, parts.size())
                .filter(i -> parts.get(i).is(MeaningKind.ROOM))
                .mapToObj(numbers::behind)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
        String building = IntStream.range(0, parts.size())
                .filter(i -> parts.get(i).is(MeaningKind.BUILDING))
                .mapToObj(numbers::behind)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .map(found -> NameTemplate.slot(numbers.slot(found.getFirst())))
                .orElse(null);
        return room.isEmpty() ? new FoundPlace(building, floor, null) : room(building, floor, room);
    }

    private FoundPlace room(@Nullable String building, @Nullable String floor, List<Integer> ids) {
        if (ids.size() > 1) {
            return ofNumbers(building, floor, ids.stream().map(numbers::slot).toList());
        }
        String number = NameTemplate.slot(numbers.slot(ids.getFirst()));
        return new FoundPlace(building, floor, floor == null ? number : floor + "." + number);
    }

    /** Two numbers are floor and room; a letter behind tells one box of a room from another. */
    static FoundPlace ofNumbers(@Nullable String building, @Nullable String floor, List<Integer> slots) {
        String storey = floor == null ? NameTemplate.slot(slots.getFirst()) : floor;
        return new FoundPlace(
                building,
                storey,
                NameTemplate.slot(slots.getFirst()) + "." + NameTemplate.slotWithoutLetter(slots.get(1)));
    }

    private String floor(int part) {
        String fixed = parts.get(part).meanings().stream()
                .filter(line -> line.kind() == MeaningKind.FLOOR)
                .map(Abbreviation::meaning)
                .findFirst()
                .orElse("");
        List<Integer> ids = numbers.behind(part);
        ids = ids.isEmpty() ? numbers.before(part) : ids;
        if (fixed.equals("0") || ids.isEmpty()) {
            return fixed.equals("-") ? "-1" : fixed;
        }
        return fixed + NameTemplate.slot(numbers.slot(ids.getFirst()));
    }
}
