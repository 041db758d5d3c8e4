package io.plenum.site.role;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A part of equipment of some kinds, by what is measured and commanded at it: lines of {@code equipment-parts.csv}, in the order of what flows
 * through the equipment.
 *
 * @param name a short word for it, the last part of the key of its text
 * @param symbol name of the symbol with which it is drawn
 */
public record EquipmentPart(String name, String symbol, Pattern types, Pattern classes) {

    private static final List<EquipmentPart> ALL = ClassTable.records("equipment-parts.csv").stream()
            .map(EquipmentPart::of)
            .toList();

    private static EquipmentPart of(CsvRecord row) {
        return new EquipmentPart(
                row.getField(1), row.getField(2), Pattern.compile(row.getField(0)), Pattern.compile(row.getField(3)));
    }

    /** What equipment of that kind may have; a point stands at the first part that fits. */
    public static List<EquipmentPart> of(EquipmentType type) {
        return ALL.stream()
                .filter(part -> part.types().matcher(type.name()).matches())
                .toList();
    }

    /** Whether a point of that class is at this part. */
    public boolean has(String brickClass) {
        return classes.matcher(brickClass).matches();
    }

    /** Whether it is the last resort, at which anything fits. */
    public boolean isLast() {
        return types.pattern().equals(".*");
    }
}
