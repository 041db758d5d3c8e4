package io.plenum.site.change;

import io.plenum.site.history.EntityId;
import java.util.List;

/**
 * What hangs on a thing of the model that is to be taken out.
 *
 * @param recorded whether values of it are recorded, which must not end without somebody's word
 * @param text key of a sentence in the message bundles that says what stays and what ends
 */
public record ModelUse(EntityId of, boolean recorded, String text, List<Object> arguments) {}
