package io.plenum.commissioning.naming;

import java.util.ArrayList;
import java.util.List;

/** Which numbers of a name belong to one of its parts. */
final class NumberSlots {

    private final String text;
    private final List<NamePart> parts;

    NumberSlots(String text, List<NamePart> parts) {
        this.text = text;
        this.parts = parts;
    }

    /** The parts that are the numbers behind a part, close together: {@code 1} and {@code 01A} of {@code VAV 1-01A}. */
    List<Integer> behind(int part) {
        List<Integer> found = new ArrayList<>();
        int before = part;
        for (int i = part + 1; i < parts.size() && parts.get(i).number() && close(before, i, found.isEmpty()); i++) {
            found.add(i);
            before = i;
        }
        return found;
    }

    /** The number right before a part; empty where there is none, or where it belongs to what stands before. */
    List<Integer> before(int part) {
        boolean free = part > 0
                && parts.get(part - 1).number()
                && close(part - 1, part, true)
                && (part == 1 || !close(part - 2, part - 1, true));
        return free ? List.of(part - 1) : List.of();
    }

    private boolean close(int one, int next, boolean first) {
        String gap = text.substring(parts.get(one).end(), parts.get(next).start());
        if (parts.get(one).isLetter() && !parts.get(one).number()) {
            return gap.isEmpty();
        }
        return first ? gap.length() <= 1 && !gap.equals("›") : gap.matches("[-._ ]?");
    }

    /** What is the number's place among the numbers of the whole name, from 0. */
    int slot(int part) {
        return (int) parts.subList(0, part).stream().filter(NamePart::number).count();
    }

    String template(List<Integer> numbers, String between) {
        return numbers.stream()
                .map(number -> NameTemplate.slot(slot(number)))
                .collect(java.util.stream.Collectors.joining(between));
    }
}
