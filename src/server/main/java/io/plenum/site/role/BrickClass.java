package io.plenum.site.role;

/** The hierarchy of Brick's classes by their names; it holds for classes that nobody knows as well. */
public final class BrickClass {

    private BrickClass() {}

    /**
     * Whether the class is the other one or below it, every class being below {@code Point}: {@code Zone_Air_Temperature_Sensor} is
     * below {@code Temperature_Sensor}, {@code …_Box_With_Reheat} below {@code …_Box}.
     */
    public static boolean isA(String brickClass, String above) {
        return above.equals("Point") || ClassPattern.isA(brickClass, above);
    }

    /** In words: {@code Zone Air Temperature Sensor}. */
    public static String words(String brickClass) {
        return brickClass.replace('_', ' ');
    }
}
