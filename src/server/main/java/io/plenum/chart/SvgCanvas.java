package io.plenum.chart;

import java.util.Locale;

/** Draws SVG; colours come from the page, by class: {@code s0} to {@code s6} for lines, else the name of the style. */
public final class SvgCanvas implements ChartCanvas {

    private final StringBuilder svg = new StringBuilder();

    /** @param label what it shows, for those who cannot see */
    public SvgCanvas(double width, double height, double textSize, String label) {
        svg.append("<svg role=\"img\" viewBox=\"0 0 %s %s\" font-size=\"%s\" aria-label=\"%s\">"
                .formatted(number(width), number(height), number(textSize), safe(label)));
    }

    /** The picture; nothing can be drawn after. */
    public String done() {
        return svg.append("</svg>").toString();
    }

    @Override
    public void area(double x, double y, double width, double height, ChartStyle style) {
        svg.append("<rect x=\"%s\" y=\"%s\" width=\"%s\" height=\"%s\" class=\"%s\"/>"
                .formatted(number(x), number(y), number(width), number(height), style.cssClass()));
    }

    @Override
    public void line(double[] x, double[] y, ChartStyle style) {
        StringBuilder path = new StringBuilder();
        boolean pen = false;
        for (int i = 0; i < x.length; i++) {
            boolean gap = Double.isNaN(x[i] + y[i]);
            if (!gap) {
                path.append(pen ? 'L' : 'M').append(number(x[i])).append(' ').append(number(y[i]));
            }
            pen = !gap;
        }
        float[] dashes = style.dashes();
        String dash = dashes.length == 0 ? "" : number(dashes[0]) + " " + number(dashes[1]);
        svg.append("<path d=\"%s\" class=\"%s\" stroke-dasharray=\"%s\"/>".formatted(path, style.cssClass(), dash));
    }

    @Override
    public void text(String text, double x, double baseline, Anchor anchor, ChartStyle style) {
        svg.append("<text x=\"%s\" y=\"%s\" text-anchor=\"%s\">%s</text>"
                .formatted(number(x), number(baseline), anchor.name().toLowerCase(Locale.ROOT), safe(text)));
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.valueOf((long) value) : String.format(Locale.ROOT, "%.1f", value);
    }

    private static String safe(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
