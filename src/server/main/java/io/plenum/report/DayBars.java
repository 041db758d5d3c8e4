package io.plenum.report;

import java.awt.Color;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPCellEvent;
import org.openpdf.text.pdf.PdfPTable;

/** A bar for each day of a month, as lines on paper; the table says the highest. */
final class DayBars implements PdfPCellEvent {

    private static final Color BAR = new Color(0x2f, 0x5f, 0x8f);
    /** Behind days of which nothing is known. */
    private static final Color UNKNOWN = new Color(0xec, 0xee, 0xf0);

    private static final float HEIGHT = 76;

    private final List<Double> days;
    private final Font font;
    private final double highest;
    private final Locale locale;

    DayBars(List<Double> days, Font font, Locale locale) {
        this.days = days;
        this.font = font;
        this.locale = locale;
        this.highest = days.stream()
                .filter(day -> !day.isNaN())
                .mapToDouble(Double::doubleValue)
                .max()
                .orElse(Double.NaN);
    }

    PdfPTable table() {
        PdfPTable table = new PdfPTable(1);
        table.setWidthPercentage(100);
        table.setSpacingBefore(6);
        PdfPCell top = new PdfPCell(new Phrase(scale(), font));
        top.setBorder(Rectangle.TOP);
        PdfPCell bars = new PdfPCell();
        bars.setFixedHeight(HEIGHT);
        bars.setBorder(Rectangle.BOTTOM);
        bars.setCellEvent(this);
        table.addCell(top);
        table.addCell(bars);
        PdfPCell axis = new PdfPCell(axis());
        axis.setBorder(Rectangle.NO_BORDER);
        axis.setPadding(0);
        table.addCell(axis);
        return table;
    }

    /** The highest of no day at all is not 0 kWh. */
    private String scale() {
        return Double.isNaN(highest)
                ? "–"
                : NumberFormat.getIntegerInstance(locale).format(highest) + " kWh";
    }

    /** The days below their bars. */
    private PdfPTable axis() {
        PdfPTable axis = new PdfPTable(Math.max(1, days.size()));
        for (int day = 1; day <= days.size(); day++) {
            PdfPCell cell = new PdfPCell(new Phrase(day == 1 || day % 5 == 0 ? String.valueOf(day) : "", font));
            cell.setBorder(Rectangle.NO_BORDER);
            cell.setPadding(0);
            cell.setPaddingTop(2);
            cell.setNoWrap(true);
            cell.setHorizontalAlignment(Element.ALIGN_CENTER);
            axis.addCell(cell);
        }
        return axis;
    }

    @Override
    public void cellLayout(PdfPCell cell, Rectangle place, PdfContentByte[] layers) {
        PdfContentByte canvas = layers[PdfPTable.BACKGROUNDCANVAS];
        canvas.saveState();
        float each = place.getWidth() / Math.max(1, days.size());
        for (int day = 0; day < days.size(); day++) {
            boolean unknown = days.get(day).isNaN();
            double share = unknown ? 1 : highest <= 0 ? 0 : Math.max(0, days.get(day) / highest);
            canvas.setColorFill(unknown ? UNKNOWN : BAR);
            canvas.rectangle(place.getLeft() + day * each + each * 0.15f, place.getBottom(), each * 0.7f, (float)
                    (share * place.getHeight()));
            canvas.fill();
        }
        canvas.restoreState();
    }
}
