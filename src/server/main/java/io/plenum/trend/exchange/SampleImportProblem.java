package io.plenum.trend.exchange;

import java.util.List;

/**
 * What keeps a file from being imported.
 *
 * @param line of the file, counted from 1
 * @param text key in the message bundles
 * @param arguments what stands in the text's places
 */
public record SampleImportProblem(long line, String text, List<String> arguments) {}
