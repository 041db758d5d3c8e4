package io.plenum.site.pointlist;

/** What a column of a point list holds; its headings are in {@code headings.csv}. */
enum ListField {
    /** The list's own short name of a point. */
    KEY,
    /** Instance of the BACnet device. */
    DEVICE,
    NAME,
    /** Type of the BACnet object, by name or number. */
    TYPE,
    INSTANCE,
    /** Type and instance of the BACnet object in one. */
    OBJECT,
    DESCRIPTION,
    SETTABLE,
    /** Number of a line in the file of state texts. */
    STATE_REFERENCE,
    STATES,
    /** Unit by its number in BACnet, or by the file of units. */
    UNIT_CODE,
    UNIT,
    /** Niagara's {@code units=…,trueText=…}. */
    FACETS,
    NODE,
    CONNECTION,
    ADDRESS,
    BRICK_CLASS,
    KIND,
    OWNER
}
