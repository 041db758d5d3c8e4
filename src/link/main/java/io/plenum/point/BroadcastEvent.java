package io.plenum.point;

/**
 * An event that tells of something which has changed for good. It is published once the outermost transaction of its publisher is
 * committed, never after a rollback; each listener gets it, whatever the ones before made of it, and none can make the publisher
 * fail.
 */
public interface BroadcastEvent {}
