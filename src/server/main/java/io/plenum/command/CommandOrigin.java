package io.plenum.command;

/**
 * What is behind a command.
 *
 * @param reference id of the schedule, recommendation, proposal …; empty for people
 */
public record CommandOrigin(Kind kind, String reference) {

    /** Somebody at a screen. */
    public static final CommandOrigin PERSON = new CommandOrigin(Kind.PERSON, "");

    /** What has led to it. */
    public enum Kind {
        PERSON,
        API,
        SCHEDULE,
        RECOMMENDATION,
        SCENARIO,
        PROPOSAL
    }
}
