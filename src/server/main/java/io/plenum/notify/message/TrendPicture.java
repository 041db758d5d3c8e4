package io.plenum.notify.message;

import io.plenum.trend.read.TrendSeries;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Draws how a value went before and after it became an alarm.
 *
 * @param limit NaN where there is none
 * @param raised when the alarm was raised
 */
record TrendPicture(
        TrendSeries series,
        Instant from,
        Instant to,
        double limit,
        Instant raised,
        MessageFormatter formatter,
        String unit) {

    private static final Logger log = LoggerFactory.getLogger(TrendPicture.class);
    private static final int WIDTH = 1176;
    private static final int HEIGHT = 380;
    private static final int LEFT = 120;
    private static final int RIGHT = 20;
    private static final int TOP = 40;
    private static final int BOTTOM = 60;
    private static final Color INK = new Color(0x1f252b);
    private static final Color SOFT = new Color(0x59636d);
    private static final Color GRID = new Color(0xd5d9dd);
    private static final Color LINE = new Color(0x2f5f8f);
    private static final Color ALARM = new Color(0xb3261e);
    private static final Color SHADE = new Color(0xfbe9e7);

    /** PNG; null where there is nothing to draw or nothing to draw with. */
    byte @Nullable [] png() {
        Range range = range();
        if (range == null) {
            return null;
        }
        try {
            BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
            Graphics2D graphics = image.createGraphics();
            draw(graphics, range);
            graphics.dispose();
            return Png.of(image);
        } catch (Exception | LinkageError | InternalError cannot) {
            // fonts or graphics may be missing on a bare server
            log.warn("A trend cannot be drawn for a mail: {}", cannot.toString());
            return null;
        }
    }

    private record Range(double low, double high) {}

    private @Nullable Range range() {
        double low = Double.isNaN(limit) ? Double.POSITIVE_INFINITY : limit;
        double high = Double.isNaN(limit) ? Double.NEGATIVE_INFINITY : limit;
        int numbers = 0;
        for (int i = 0; i < series.times().length; i++) {
            if (!Double.isNaN(series.mean()[i])) {
                low = Math.min(low, series.min()[i]);
                high = Math.max(high, series.max()[i]);
                numbers++;
            }
        }
        if (numbers < 2) {
            return null;
        }
        double margin = high > low ? (high - low) * 0.08 : 1;
        return new Range(low - margin, high + margin);
    }

    private void draw(Graphics2D g, Range range) {
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, WIDTH, HEIGHT);
        int raisedAt = x(raised.toEpochMilli());
        g.setColor(SHADE);
        g.fillRect(raisedAt, TOP, WIDTH - RIGHT - raisedAt, HEIGHT - TOP - BOTTOM);
        g.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 28));
        grid(g, range);
        g.setColor(ALARM);
        g.setStroke(new BasicStroke(2));
        g.draw(new Line2D.Double(raisedAt, TOP, raisedAt, HEIGHT - BOTTOM));
        if (!Double.isNaN(limit)) {
            g.setStroke(new BasicStroke(3, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 10, new float[] {12, 8}, 0));
            g.draw(new Line2D.Double(LEFT, y(limit, range), WIDTH - RIGHT, y(limit, range)));
        }
        g.setColor(LINE);
        g.setStroke(new BasicStroke(4, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(line(range));
    }

    private void grid(Graphics2D g, Range range) {
        FontMetrics metrics = g.getFontMetrics();
        g.setStroke(new BasicStroke(1));
        for (int i = 0; i <= 2; i++) {
            double value = range.low() + (range.high() - range.low()) * (i + 0.25) / 2.5;
            int y = (int) y(value, range);
            g.setColor(GRID);
            g.drawLine(LEFT, y, WIDTH - RIGHT, y);
            g.setColor(SOFT);
            String label = formatter.number(value);
            g.drawString(label, LEFT - 12 - metrics.stringWidth(label), y + 10);
        }
        g.setColor(INK);
        g.drawString(unit, LEFT - 12 - metrics.stringWidth(unit), TOP - 6);
        for (int i = 0; i <= 4; i++) {
            long time = from.toEpochMilli() + (to.toEpochMilli() - from.toEpochMilli()) * i / 4;
            String label = formatter.clock(Instant.ofEpochMilli(time));
            int width = metrics.stringWidth(label);
            int x = Math.clamp(x(time) - width / 2, LEFT - 20, WIDTH - RIGHT - width);
            g.setColor(SOFT);
            g.drawString(label, x, HEIGHT - 14);
        }
    }

    private Path2D line(Range range) {
        Path2D path = new Path2D.Double();
        boolean pen = false;
        for (int i = 0; i < series.times().length; i++) {
            double value = series.mean()[i];
            if (Double.isNaN(value)) {
                pen = false;
            } else if (pen) {
                path.lineTo(x(series.times()[i]), y(value, range));
            } else {
                path.moveTo(x(series.times()[i]), y(value, range));
                pen = true;
            }
        }
        return path;
    }

    private int x(long time) {
        double part = (double) (time - from.toEpochMilli()) / Math.max(1, to.toEpochMilli() - from.toEpochMilli());
        return (int) Math.round(LEFT + Math.clamp(part, 0, 1) * (WIDTH - LEFT - RIGHT));
    }

    private double y(double value, Range range) {
        double part = (value - range.low()) / (range.high() - range.low());
        return HEIGHT - BOTTOM - part * (HEIGHT - TOP - BOTTOM);
    }
}
