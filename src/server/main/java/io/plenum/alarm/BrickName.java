package io.plenum.alarm;

/**
 * Brick's classes by their names, which are built like their hierarchy: {@code Zone_Air_Temperature_Sensor} is below
 * {@code Air_Temperature_Sensor} and {@code Temperature_Sensor}, {@code …_Box_With_Reheat} below {@code …_Box}. The importer
 * keeps names only, so this is all that is known of an unknown class as well.
 */
final class BrickName {

    private BrickName() {}

    /** Whether the class is the other one or below it; every class is below {@code Point}. */
    static boolean isA(String brickClass, String above) {
        return brickClass.equals(above)
                || above.equals("Point")
                || brickClass.endsWith("_" + above)
                || brickClass.startsWith(above + "_With_");
    }
}
