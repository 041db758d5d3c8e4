package io.plenum.web;

/** One thing that is wrong with a request: the parameter or field by name, and what is expected. */
public record FieldError(String field, String message) {}
