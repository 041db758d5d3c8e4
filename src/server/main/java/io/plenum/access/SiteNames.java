package io.plenum.access;

import java.util.Map;

/** The sites for which roles can be given; the module that knows them supplies them. */
public interface SiteNames {

    /** Names by key. */
    Map<String, String> names();
}
