package io.plenum.alarm.correlation;

import io.plenum.point.PointSource;

/** Which controller a point comes from. */
public final class PointSources {

    private PointSources() {}

    public static String connection(PointSource source) {
        return source.connection();
    }

    /** BACnet addresses begin with the device's number; what has no such number comes from the connection's one server. */
    public static String device(PointSource source) {
        int slash = source.address().indexOf('/');
        boolean numbered = slash > 0 && source.address().chars().limit(slash).allMatch(Character::isDigit);
        return numbered ? source.connection() + "/" + source.address().substring(0, slash) : source.connection();
    }
}
