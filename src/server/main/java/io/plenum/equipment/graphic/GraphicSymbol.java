package io.plenum.equipment.graphic;

/** Symbols of the trade (ISO 14617, DIN EN 12792), drawn with a round pen on 48 by 48; what flows comes from the left at half height. */
public enum GraphicSymbol {
    DAMPER("M6 10V38M42 10V38M14 34 34 14M24 24h0"),
    MIXING("M4 24H40M24 44V24M34 18l6 6-6 6"),
    FILTER("M10 8H38V40H10zM10 14l7 5-7 5 7 5-7 5M38 14l-7 5 7 5-7 5 7 5"),
    HEATING_COIL("M8 8H40V40H8zM8 40 40 8M30 28v8M26 32h8"),
    COOLING_COIL("M8 8H40V40H8zM8 40 40 8M26 32h8"),
    FAN("M24 8a16 16 0 1 0 .01 0M13 12 40 24 13 36"),
    PUMP("M24 8a16 16 0 1 0 .01 0M24 8 40 24 24 40"),
    DUCT("M4 16H44M4 32H44M30 24h10M36 20l4 4-4 4"),
    ROOM("M8 42V14L24 6 40 14V42zM20 42V30h8v12"),
    BOILER("M10 8H38V40H10zM24 34c-6 0-7-6-3-10 1-2 2-4 1-7 5 2 10 7 9 12-.5 3-3 5-7 5"),
    CHILLER("M8 12H40V36H8zM24 16v16M17 20l14 8M31 20l-14 8"),
    COOLING_TOWER("M8 40 14 10H34l6 30zM16 18h16M18 26v6M24 26v8M30 26v6"),
    EXCHANGER("M24 8a16 16 0 1 0 .01 0M4 24h10l5-7 8 14 5-7h12"),
    LAMP("M24 8a10 10 0 0 1 6 18v6H18v-6a10 10 0 0 1 6-18M19 37h10M21 42h6"),
    METER("M24 8a16 16 0 1 0 .01 0M24 26l8-8M16 32h16"),
    SOLAR("M6 36 12 12H36l6 24zM9 24H39M24 12V36M17 12l-3 24M31 12l3 24"),
    CHARGER("M10 42V8H30V42zM15 14h10v8H15zM30 22h6v12a3 3 0 0 0 6 0V18l-5-5"),
    DOOR("M12 42V6H36V42M8 42H40M30 25h0"),
    CAMERA("M6 14H32V32H6zM32 20l10-6v18l-10-6"),
    LIFT("M10 6H38V42H10zM24 6V42M15 20l3-4 3 4M27 28l3 4 3-4"),
    WEATHER("M16 20a8 8 0 1 1 14-5 8 8 0 1 1 2 19H14a7 7 0 0 1 2-14"),
    ALARM("M24 6 44 40H4zM24 18v10M24 34h0"),
    DEVICE("M8 12H40V36H8zM14 20h8M14 28h14M33 20h0");

    private final String strokes;

    GraphicSymbol(String strokes) {
        this.strokes = strokes;
    }

    /** The data of an SVG path, to be stroked and not filled. */
    public String strokes() {
        return strokes;
    }
}
