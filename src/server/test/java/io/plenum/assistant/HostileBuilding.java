package io.plenum.assistant;

/** A site whose names are hostile: rooms, fans and their points, of which nothing is opened for commands. */
final class HostileBuilding {

    static final String SITE = "hostile";
    static final String FLOOR = "hostile-floor";
    static final int FANS = 60;
    static final int ROOMS = 40;
    /** As many texts as names. */
    static final int NAMES = 2 * FANS + ROOMS;

    private HostileBuilding() {}

    static String turtle() {
        StringBuilder model = new StringBuilder("""
            @base <urn:plenum:hostile/> .
            @prefix brick: <https://brickschema.org/schema/Brick#> .
            @prefix unit: <http://qudt.org/vocab/unit/> .
            @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
            @prefix plenum: <urn:plenum:schema#> .
            <hostile> a brick:Building ; rdfs:label "Hostile" ; plenum:zone "UTC" ; plenum:area 300 .
            <hostile-floor> a brick:Floor ; rdfs:label "Ground" ; plenum:level 0 ; brick:isPartOf <hostile> .
            """);
        int number = 0;
        for (int fan = 1; fan <= FANS; fan++) {
            model.append("""
                <hostile-fan-%1$d> a brick:Exhaust_Fan ; rdfs:label "%2$s" ; plenum:system "hvac" ; brick:hasLocation <hostile-floor> .
                <hostile-fan-%1$d/t> a brick:Temperature_Sensor ; rdfs:label "%3$s" ; brick:isPointOf <hostile-fan-%1$d> ;
                    plenum:kind "NUMERIC" ; brick:hasUnit unit:DEG_C .
                """.formatted(fan, escaped(number++), escaped(number++)));
        }
        for (int room = 1; room <= ROOMS; room++) {
            model.append("""
                <hostile-room-%d> a brick:Office ; rdfs:label "%s" ; plenum:area 10 ; brick:isPartOf <hostile-floor> .
                """.formatted(room, escaped(number++)));
        }
        return model.toString();
    }

    private static String escaped(int number) {
        StringBuilder text = new StringBuilder();
        HostileText.of(number).codePoints().forEach(c -> {
            if (c < ' ' || c == '"' || c == '\\' || c > '~') {
                text.append("\\U%08X".formatted(c));
            } else {
                text.appendCodePoint(c);
            }
        });
        return text.toString();
    }
}
