package io.plenum.site.role;

/** Which classes of points and equipment protect life or property: what is of one of them is never commanded. */
public final class ProtectiveClasses {

    private static final ClassTable TABLE = ClassTable.read("protective-classes.csv");
    private static final ClassCache<Boolean> KNOWN = new ClassCache<>(name -> TABLE.is(name, "protective"));

    private ProtectiveClasses() {}

    /** @param brickClass of a point, of equipment or of a space */
    public static boolean contains(String brickClass) {
        return KNOWN.of(brickClass);
    }
}
