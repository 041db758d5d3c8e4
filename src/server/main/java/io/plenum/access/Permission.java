package io.plenum.access;

/**
 * @param door method and address of an endpoint, or the address of a page
 * @param lowest the roles above it may too
 * @param inParts whether whoever holds the role in a part of the building only may too, there
 */
public record Permission(String door, Role lowest, boolean inParts) {}
