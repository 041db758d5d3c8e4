package io.plenum.chart;

import java.awt.Color;
import java.util.List;

/** How the parts of a chart look on paper and in mails; SVG names them by class, so that a page can choose its own colours. */
public enum ChartStyle {
    GRID("grid", 0xd5d9dd, 0.5),
    FRAME("frame", 0xd5d9dd, 0.5),
    LABEL("label", 0x59636d, 0),
    UNIT("unit", 0x1f252b, 0),
    /** Times that are marked. */
    SHADE("shade", 0xfbe9e7, 0),
    /** The instant from which on. */
    MARK("mark", 0xb3261e, 1),
    LIMIT("limit", 0xb3261e, 1.5, 6, 4),
    BAR("bar", 0x2f5f8f, 0),
    /** Behind what is not known. */
    UNKNOWN("unknown", 0xeceef0, 0),
    LINE_0("s0", 0x2f5f8f, 2),
    LINE_1("s1", 0xb3261e, 2, 6, 3),
    LINE_2("s2", 0x2e7d4f, 2, 2, 2),
    LINE_3("s3", 0x8a5a00, 2, 10, 3),
    LINE_4("s4", 0x6b3fa0, 2),
    LINE_5("s5", 0x00707a, 2, 6, 3),
    LINE_6("s6", 0x59636d, 2, 2, 2);

    private static final List<ChartStyle> LINES = List.of(LINE_0, LINE_1, LINE_2, LINE_3, LINE_4, LINE_5, LINE_6);

    private final String cssClass;
    private final int colour;
    private final double width;
    private final double dash;
    private final double gap;

    ChartStyle(String cssClass, int colour, double width) {
        this(cssClass, colour, width, 0, 0);
    }

    ChartStyle(String cssClass, int colour, double width, double dash, double gap) {
        this.cssClass = cssClass;
        this.colour = colour;
        this.width = width;
        this.dash = dash;
        this.gap = gap;
    }

    /** Of one line among several, told apart by colour and by dashes. */
    public static ChartStyle line(int index) {
        return LINES.get(Math.floorMod(index, LINES.size()));
    }

    /** On a white ground. */
    public Color colour() {
        return new Color(colour);
    }

    /** Of lines, in the unit of the chart. */
    public double width() {
        return width;
    }

    /** Length of a dash and of the gap after it, in the unit of the chart; empty for a line without gaps. */
    public float[] dashes() {
        return dash == 0 ? new float[0] : new float[] {(float) dash, (float) gap};
    }

    /** The class in SVG. */
    public String cssClass() {
        return cssClass;
    }
}
