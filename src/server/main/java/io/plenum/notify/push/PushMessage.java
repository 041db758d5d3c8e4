package io.plenum.notify.push;

/**
 * What a device shows.
 *
 * @param title at most a few words
 * @param body one sentence
 * @param path of the page that a click opens, relative to the root
 * @param tag a later message of the same tag takes the place of an earlier one
 * @param urgent whether it stays until somebody looks, and wakes a device that sleeps
 */
public record PushMessage(String title, String body, String path, String tag, boolean urgent) {}
