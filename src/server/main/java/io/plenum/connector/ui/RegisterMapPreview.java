package io.plenum.connector.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.server.Command;
import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** One register map that was uploaded, as a table, with the lines of its file. */
final class RegisterMapPreview extends Div {

    private static final long serialVersionUID = 1L;

    private static final int MOST_COLUMNS = 20;

    RegisterMapPreview(String name, String text, Command remove) {
        List<CsvRecord> lines = read(text);
        int registers = Math.max(0, lines.size() - 1);
        Details details = new Details(getTranslation("connector.form.map-registers", name, registers));
        details.add(lines.size() < 2 ? new Paragraph(getTranslation("connector.form.map-empty")) : grid(lines));
        details.setWidthFull();
        add(details, new Button(getTranslation("connector.form.map-remove", name), click -> remove.execute()));
    }

    private Grid<CsvRecord> grid(List<CsvRecord> lines) {
        Grid<CsvRecord> grid = new Grid<>();
        grid.addColumn(line -> String.valueOf(line.getStartingLineNumber()))
                .setHeader(getTranslation("connector.form.map-line"))
                .setAutoWidth(true);
        CsvRecord header = lines.getFirst();
        for (int i = 0; i < Math.min(MOST_COLUMNS, header.getFieldCount()); i++) {
            int column = i;
            grid.addColumn(line -> column < line.getFieldCount() ? line.getField(column) : "")
                    .setHeader(header.getField(i))
                    .setAutoWidth(true);
        }
        grid.setItems(lines.subList(1, lines.size()));
        grid.setHeight("16em");
        return grid;
    }

    /** What cannot be read at all has no lines; the gateway says why. */
    private static List<CsvRecord> read(String text) {
        List<CsvRecord> lines = new ArrayList<>();
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        String first = plain.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .findFirst()
                .orElse("");
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .fieldSeparator(first.contains(";") ? ';' : ',')
                .commentStrategy(CommentStrategy.SKIP)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(plain)) {
            reader.forEach(lines::add);
        } catch (CsvParseException unreadable) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
