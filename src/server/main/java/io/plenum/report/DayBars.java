package io.plenum.report;

import io.plenum.chart.Chart;
import io.plenum.chart.ChartPane;
import io.plenum.chart.ChartSeries;
import io.plenum.chart.ChartTick;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.openpdf.text.Font;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPCellEvent;
import org.openpdf.text.pdf.PdfPTable;

/** A bar for each day of a month, on paper; the line above says the highest. */
final class DayBars implements PdfPCellEvent {

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
        bars.setFixedHeight(HEIGHT + 2 * font.getSize());
        bars.setBorder(Rectangle.NO_BORDER);
        bars.setCellEvent(this);
        table.addCell(top);
        table.addCell(bars);
        return table;
    }

    /** The highest of no day at all is not 0 kWh. */
    private String scale() {
        return Double.isNaN(highest)
                ? "–"
                : NumberFormat.getIntegerInstance(locale).format(highest) + " kWh";
    }

    @Override
    public void cellLayout(PdfPCell cell, Rectangle place, PdfContentByte[] layers) {
        PdfContentByte layer = layers[PdfPTable.BACKGROUNDCANVAS];
        layer.saveState();
        chart(place.getWidth()).draw(new PdfCanvas(layer, place, font));
        layer.restoreState();
    }

    /** The days stand below their bars. */
    private Chart chart(double width) {
        ChartPane pane = new ChartPane(
                0,
                HEIGHT,
                0,
                highest > 0 ? highest : 1,
                "",
                List.of(new ChartTick(0, "")),
                false,
                Double.NaN,
                List.of(new ChartSeries.Bars(
                        days.stream().mapToDouble(Double::doubleValue).toArray())));
        List<ChartTick> ticks = IntStream.rangeClosed(1, days.size())
                .filter(day -> day == 1 || day % 5 == 0)
                .mapToObj(day -> new ChartTick(day - 0.5, String.valueOf(day)))
                .toList();
        return new Chart(width, 0, 0, font.getSize(), 0, days.size(), List.of(pane), List.of(), Double.NaN, ticks);
    }
}
