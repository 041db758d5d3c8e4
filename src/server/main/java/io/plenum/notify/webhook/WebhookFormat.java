package io.plenum.notify.webhook;

/** What a post to a webhook looks like. */
public enum WebhookFormat {
    /** The whole event as JSON, for machines. */
    PLENUM,
    /** An adaptive card, as workflows of Microsoft Teams take it. */
    TEAMS,
    /** A message for an incoming webhook of Slack; Mattermost and Rocket.Chat take it too. */
    SLACK,
    /** Text and HTML, as generic webhooks of Matrix (Hookshot) take it. */
    MATRIX,
    /** As somebody has written it, for gateways of SMS or calls. */
    TEMPLATE,
    /** The same to the phone of one person, where a step of a route says so; it is not told of events. */
    PERSON;

    /** Whether somebody has written it. */
    public boolean hasTemplate() {
        return this == TEMPLATE || this == PERSON;
    }

    /** Whether people read it: they want to know that an alarm comes and goes, not each step of its life. */
    boolean isForPeople() {
        return this != PLENUM;
    }
}
