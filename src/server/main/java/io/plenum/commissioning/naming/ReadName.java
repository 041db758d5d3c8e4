package io.plenum.commissioning.naming;

import io.plenum.commissioning.naming.EquipmentFinder.FoundEquipment;
import io.plenum.commissioning.naming.PlaceFinder.FoundPlace;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A name that was read.
 *
 * @param text as it was read; where the name alone does not say whose point it is, that of its device stands before it
 */
record ReadName(String text, List<NamePart> parts, @Nullable FoundEquipment equipment, FoundPlace place) {

    /** Between the name of a device and that of its point. */
    static final String BORDER = " › ";

    static ReadName of(String text, NameReader reader) {
        List<NamePart> parts = reader.read(text);
        return new ReadName(text, parts, EquipmentFinder.find(text, parts), PlaceFinder.find(text, parts));
    }

    /** Whether it says with a number whose point it is. */
    boolean saysWhose() {
        return (equipment != null && equipment.numbered()) || place.room() != null;
    }

    /** Whether it says whose point it is by a word that can mean nothing else. */
    boolean namesMachine() {
        return equipment != null && !parts.get(equipment.part()).hasWords();
    }

    boolean hasEquipment() {
        return equipment != null;
    }

    /** The numbers in the order in which they stand. */
    List<String> numbers() {
        return parts.stream().filter(NamePart::number).map(NamePart::text).toList();
    }

    /** The name with its numbers' places in their stead. */
    String pattern() {
        StringBuilder pattern = new StringBuilder();
        int copied = 0;
        int number = 0;
        for (NamePart part : parts) {
            if (part.number()) {
                pattern.append(text, copied, part.start()).append(NameTemplate.slot(number++));
                copied = part.end();
            }
        }
        return pattern.append(text.substring(copied)).toString();
    }

    /** What stands for the point itself: all but numbers, the equipment and the place. */
    List<NamePart> words() {
        return IntStream.range(0, parts.size())
                .filter(i -> equipment == null || !equipment.covers(i))
                .mapToObj(parts::get)
                .filter(NamePart::hasWords)
                .toList();
    }
}
