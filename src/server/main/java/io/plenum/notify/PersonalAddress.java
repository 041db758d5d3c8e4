package io.plenum.notify;

import java.time.ZoneId;

/**
 * Where and how somebody reads mails that are meant for them alone.
 *
 * @param language {@code en}, {@code de} or {@code fr}
 */
record PersonalAddress(String name, String mail, String language, ZoneId zone) {}
