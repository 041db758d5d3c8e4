package io.plenum.access;

/**
 * @param address with its method for an endpoint; the path of a page
 * @param lowest the roles above it may too
 * @param inParts whether whoever holds the role in a part of the building only may too, there
 */
public record Permission(String address, Role lowest, boolean inParts) {}
