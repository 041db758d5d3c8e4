package io.plenum.commissioning.naming;

import io.plenum.site.role.EquipmentMeaning;
import io.plenum.site.role.EquipmentType;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds in a name the machine whose point it is: the first that has a number, else the first at all. */
final class EquipmentFinder {

    private final String text;
    private final List<NamePart> parts;
    private final NumberSlots numbers;

    /**
     * A machine that a name speaks of.
     *
     * @param part which part of the name it is
     * @param end the first part behind it that says something of its point
     * @param template of its name
     * @param numbered whether the name numbers it
     * @param numbers the places of its numbers, from 0
     */
    record FoundEquipment(
            int part, int end, Abbreviation meaning, String template, boolean numbered, List<Integer> numbers) {

        String brickClass() {
            return meaning.meaning();
        }

        EquipmentMeaning machine() {
            return EquipmentMeaning.ofClass(brickClass());
        }

        boolean covers(int other) {
            return other >= part && other < end;
        }
    }

    private EquipmentFinder(String text, List<NamePart> parts) {
        this.text = text;
        this.parts = parts;
        this.numbers = new NumberSlots(text, parts);
    }

    static @Nullable FoundEquipment find(String text, List<NamePart> parts) {
        List<FoundEquipment> all = new EquipmentFinder(text, parts).all().toList();
        return all.stream().filter(FoundEquipment::numbered).findFirst().orElse(all.isEmpty() ? null : all.getFirst());
    }

    private Stream<FoundEquipment> all() {
        return IntStream.range(0, parts.size())
                .filter(i -> parts.get(i).is(MeaningKind.EQUIPMENT))
                .mapToObj(this::at)
                .filter(found -> found.numbered() || isSure(found));
    }

    /** A short abbreviation without a number may mean something else. */
    private boolean isSure(FoundEquipment found) {
        NamePart part = parts.get(found.part());
        return part.text().length() > 2 && (!part.hasWords() || found.part() == 0);
    }

    private FoundEquipment at(int i) {
        Abbreviation meaning = parts.get(i).meanings().stream()
                .filter(line -> line.kind() == MeaningKind.EQUIPMENT)
                .max(Comparator.comparingDouble(Abbreviation::weight))
                .orElseThrow();
        List<Integer> behind = numbers.behind(i);
        List<Integer> ids = behind.isEmpty() ? numbers.before(i) : behind;
        int end = ids.isEmpty() && isMeter(meaning) ? purpose(i) : i + 1;
        List<Integer> all = ids.isEmpty() ? numbersIn(i + 1, end) : ids;
        List<Integer> slots = all.stream().map(numbers::slot).toList();
        return new FoundEquipment(i, end, meaning, template(i, behind, ids, end), !all.isEmpty(), slots);
    }

    private String template(int i, List<Integer> behind, List<Integer> ids, int end) {
        NamePart part = parts.get(i);
        String name = readable(text.substring(part.start(), part.end()));
        if (!behind.isEmpty()) {
            int first = parts.get(behind.getFirst()).start();
            String gap = text.substring(part.end(), first).replaceAll("[_./]", " ");
            return name + (gap.isEmpty() ? " " : gap) + numbers.template(behind, "-");
        }
        return ids.isEmpty() ? slotted(i, end) : name + " " + numbers.template(ids, "-");
    }

    private static boolean isMeter(Abbreviation meaning) {
        return EquipmentMeaning.ofClass(meaning.meaning()).type() == EquipmentType.METER;
    }

    /** Meters have no numbers but say what they meter: {@code Electricity meter cooling}, {@code Electricity meter floor 2}. */
    private int purpose(int i) {
        int end = i + 1;
        while (end < parts.size() && !saysWhat(parts.get(end)) && !isBorder(end)) {
            end++;
        }
        return end;
    }

    private boolean isBorder(int part) {
        int end = parts.get(part - 1).end();
        int next = parts.get(part).start();
        // Pieces of a compound are all where the compound is.
        return end < next && text.substring(end, next).contains(ReadName.BORDER.strip());
    }

    private List<Integer> numbersIn(int start, int end) {
        return IntStream.range(start, end)
                .filter(i -> parts.get(i).number())
                .boxed()
                .toList();
    }

    /** The text of some parts, numbers by their places. */
    private String slotted(int start, int end) {
        StringBuilder slotted = new StringBuilder();
        int copied = parts.get(start).start();
        for (int i : numbersIn(start, end)) {
            slotted.append(text, copied, parts.get(i).start()).append(NameTemplate.slot(numbers.slot(i)));
            copied = parts.get(i).end();
        }
        return readable(slotted.append(text, copied, parts.get(end - 1).end()).toString());
    }

    private static boolean saysWhat(NamePart part) {
        return part.is(MeaningKind.QUANTITY) || part.is(MeaningKind.FUNCTION);
    }

    private static String readable(String text) {
        return text.replaceAll("[_/]+", " ");
    }
}
