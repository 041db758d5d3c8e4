package io.plenum.equipment.graphic;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.plenum.point.Point;
import io.plenum.site.role.EquipmentType;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Draws equipment from its model: which parts it has, in the order of what flows through it, follows from its kind and from what is measured
 * and commanded at it. The parts of each kind are lines of {@code graphics.csv} in this package.
 */
public final class EquipmentGraphic {

    private static final List<Line> LINES = read();

    private EquipmentGraphic() {}

    private record Line(Pattern type, String part, GraphicSymbol symbol, Pattern classes) {}

    /** Each point stands at the first part of its kind that its class fits; parts without a point are left out. */
    public static List<GraphicPart> of(EquipmentType type, List<Point> points) {
        List<Point> left = new ArrayList<>(points);
        List<GraphicPart> parts = new ArrayList<>();
        for (Line line : LINES) {
            if (line.type().matcher(type.name()).matches()) {
                List<Point> own = left.stream()
                        .filter(point ->
                                line.classes().matcher(point.brickClass()).matches())
                        .toList();
                if (!own.isEmpty()) {
                    left.removeAll(own);
                    parts.add(new GraphicPart(line.part(), line.symbol(), own));
                }
            }
        }
        return parts;
    }

    private static List<Line> read() {
        try (InputStream in =
                        Objects.requireNonNull(EquipmentGraphic.class.getResourceAsStream("graphics.csv"), "graphics");
                CsvReader<CsvRecord> reader = CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .ofCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.stream().skip(1).map(EquipmentGraphic::line).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(CsvRecord row) {
        return new Line(
                Pattern.compile(row.getField(0)),
                row.getField(1),
                GraphicSymbol.valueOf(row.getField(2)),
                Pattern.compile(row.getField(3)));
    }
}
