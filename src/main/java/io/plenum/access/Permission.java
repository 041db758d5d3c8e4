package io.plenum.access;

/**
 * @param door method and address of an endpoint, or the address of a page
 * @param lowest the roles above it may too
 */
public record Permission(String door, Role lowest) {}
