package io.plenum.assistant.tool;

import io.plenum.access.Role;

/**
 * What a tool says of itself.
 *
 * @param name in snake case
 * @param words for the assistant, in English
 * @param role the lowest that may call it
 * @param parts whether whoever holds the role in a part of the building may call it too; each thing is then checked by itself
 * @param proposes whether something is kept for people to decide
 */
public record ToolDescription(
        String name, String title, String words, ToolSchema schema, Role role, boolean parts, boolean proposes) {

    /** Of a tool that reads, for whoever sees some part of the building. */
    public static ToolDescription reading(String name, String title, String words, ToolSchema schema) {
        return new ToolDescription(name, title, words, schema, Role.VIEWER, true, false);
    }

    /** Of a tool that reads what is about buildings as wholes. */
    public static ToolDescription readingAll(String name, String title, String words, ToolSchema schema) {
        return new ToolDescription(name, title, words, schema, Role.VIEWER, false, false);
    }
}
