package io.plenum.report;

import io.plenum.chart.ChartCanvas;
import io.plenum.chart.ChartStyle;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfContentByte;

/** Draws on paper, as lines and letters; a unit is a point. */
final class PdfCanvas implements ChartCanvas {

    private final PdfContentByte content;
    private final Rectangle place;
    private final Font font;

    PdfCanvas(PdfContentByte content, Rectangle place, Font font) {
        this.content = content;
        this.place = place;
        this.font = font;
    }

    @Override
    public void area(double x, double y, double width, double height, ChartStyle style) {
        content.setColorFill(style.colour());
        content.rectangle(x(x), y(y + height), (float) width, (float) height);
        content.fill();
    }

    @Override
    public void line(double[] x, double[] y, ChartStyle style) {
        content.setColorStroke(style.colour());
        content.setLineWidth((float) style.width());
        content.setLineDash(style.dashes(), 0);
        boolean pen = false;
        for (int i = 0; i < x.length; i++) {
            boolean gap = Double.isNaN(x[i] + y[i]);
            if (!gap && pen) {
                content.lineTo(x(x[i]), y(y[i]));
            } else if (!gap) {
                content.moveTo(x(x[i]), y(y[i]));
            }
            pen = !gap;
        }
        content.stroke();
    }

    @Override
    public void text(String text, double x, double baseline, Anchor anchor, ChartStyle style) {
        int alignment =
                switch (anchor) {
                    case START -> Element.ALIGN_LEFT;
                    case MIDDLE -> Element.ALIGN_CENTER;
                    case END -> Element.ALIGN_RIGHT;
                };
        content.beginText();
        content.setColorFill(style.colour());
        content.setFontAndSize(font.getCalculatedBaseFont(false), font.getSize());
        content.showTextAligned(alignment, text, x(x), y(baseline), 0);
        content.endText();
    }

    private float x(double x) {
        return (float) (place.getLeft() + x);
    }

    private float y(double y) {
        return (float) (place.getTop() - y);
    }
}
