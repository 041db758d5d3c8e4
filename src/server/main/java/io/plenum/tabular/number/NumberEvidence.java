package io.plenum.tabular.number;

/** What the numbers of one column say about the marks for decimals and thousands, over a whole file. */
public final class NumberEvidence {

    private final NumberScanner scanner = new NumberScanner();
    private NumberShape last = NumberShape.NONE;
    private long points;
    private long commas;
    private long openPoints;
    private long openCommas;
    private long openWithZero;
    private long small;
    private long large;
    private String example = "";
    private long exampleLine;

    /**
     * Takes a cell of the column into account.
     *
     * @return where the number ends; 0 where the text begins with none
     */
    public int add(String text, long line) {
        NumberShape shape = scanner.scan(text);
        last = shape;
        switch (shape.kind()) {
            case NONE -> {}
            case WHOLE -> whole();
            case POINT -> points++;
            case COMMA -> commas++;
            case POINT_OR_GROUP, COMMA_OR_GROUP -> open(shape, text, line);
        }
        return shape.end();
    }

    private void whole() {
        if (scanner.isGrouped()) {
            return;
        }
        small += scanner.wholeDigits() <= 3 ? 1 : 0;
        large += scanner.wholeDigits() > 3 ? 1 : 0;
    }

    private void open(NumberShape shape, String text, long line) {
        if (openPoints + openCommas == 0) {
            example = text;
            exampleLine = line;
        }
        openPoints += shape.kind() == NumberShape.Kind.POINT_OR_GROUP ? 1 : 0;
        openCommas += shape.kind() == NumberShape.Kind.COMMA_OR_GROUP ? 1 : 0;
        openWithZero += scanner.endsWithZero() ? 1 : 0;
    }

    /** The value of the text that was added last, where its shape alone decides; else NaN. */
    public double certain() {
        boolean open = last.kind() == NumberShape.Kind.POINT_OR_GROUP || last.kind() == NumberShape.Kind.COMMA_OR_GROUP;
        return open ? Double.NaN : scanner.value(last.kind(), false);
    }

    public boolean isOpen() {
        return openPoints + openCommas > 0;
    }

    long points() {
        return points;
    }

    long commas() {
        return commas;
    }

    boolean hasOpenPoints() {
        return openPoints > 0;
    }

    boolean hasOpenCommas() {
        return openCommas > 0;
    }

    /** Numbers of four and more digits without a mark: who writes them does not part thousands. */
    boolean isUngrouped() {
        return large > 0;
    }

    /** Whole numbers below 1000 beside such as 1.010: decimals would all have three digits, or lose the zero. */
    boolean isGrouped() {
        return large == 0 && small > 0 && openWithZero > 0 && points == 0 && commas == 0;
    }

    public String example() {
        return example;
    }

    public long exampleLine() {
        return exampleLine;
    }
}
