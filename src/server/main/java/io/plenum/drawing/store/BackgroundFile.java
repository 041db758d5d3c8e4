package io.plenum.drawing.store;

/**
 * A file that lies under a drawing.
 *
 * @param name as it was uploaded
 * @param mediaType what it is by its content
 */
@SuppressWarnings("ArrayRecordComponent") // handed on as it is, never compared
public record BackgroundFile(String name, String mediaType, byte[] content) {}
