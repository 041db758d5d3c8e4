package io.plenum.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;

/** Draws a picture with two pixels for each unit of the chart, as screens of phones ask for. */
public final class PictureCanvas implements ChartCanvas {

    private static final int PIXELS = 2;

    private final BufferedImage image;
    private final Graphics2D graphics;

    /** @throws Error where fonts or graphics are missing on a bare server: {@code LinkageError} or {@code InternalError} */
    public PictureCanvas(int width, int height, int textSize) {
        image = new BufferedImage(PIXELS * width, PIXELS * height, BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.scale(PIXELS, PIXELS);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, textSize));
    }

    /** The picture; nothing can be drawn after. */
    public BufferedImage done() {
        graphics.dispose();
        return image;
    }

    @Override
    public void area(double x, double y, double width, double height, ChartStyle style) {
        graphics.setColor(style.colour());
        graphics.fill(new Rectangle2D.Double(x, y, width, height));
    }

    @Override
    public void line(double[] x, double[] y, ChartStyle style) {
        Path2D path = new Path2D.Double();
        boolean pen = false;
        for (int i = 0; i < x.length; i++) {
            boolean gap = Double.isNaN(x[i] + y[i]);
            if (!gap && pen) {
                path.lineTo(x[i], y[i]);
            } else if (!gap) {
                path.moveTo(x[i], y[i]);
            }
            pen = !gap;
        }
        graphics.setColor(style.colour());
        graphics.setStroke(stroke(style));
        graphics.draw(path);
    }

    private static BasicStroke stroke(ChartStyle style) {
        float width = (float) style.width();
        float[] dashes = style.dashes();
        return dashes.length == 0
                ? new BasicStroke(width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND)
                : new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 10, dashes, 0);
    }

    @Override
    public void text(String text, double x, double baseline, Anchor anchor, ChartStyle style) {
        double width = graphics.getFontMetrics().stringWidth(text);
        double start =
                switch (anchor) {
                    case START -> x;
                    case MIDDLE -> x - width / 2;
                    case END -> x - width;
                };
        graphics.setColor(style.colour());
        graphics.drawString(text, (float) start, (float) baseline);
    }
}
