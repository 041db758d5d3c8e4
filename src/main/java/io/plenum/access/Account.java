package io.plenum.access;

import java.time.Instant;

/** @param revision counts changes; a session of an older revision ends */
record Account(String name, String hash, Role role, boolean enabled, int revision, Instant created) {

    User user() {
        return new User(name, role, enabled, created);
    }

    @Override
    public String toString() {
        return "Account[" + name + "]";
    }
}
