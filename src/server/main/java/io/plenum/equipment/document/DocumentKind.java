package io.plenum.equipment.document;

/** What a document of a piece of equipment is. */
public enum DocumentKind {
    MANUAL,
    PHOTO,
    /** Has an end. */
    WARRANTY,
    OTHER
}
