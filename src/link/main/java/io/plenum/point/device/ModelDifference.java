package io.plenum.point.device;

import io.plenum.point.QualityReason;

/**
 * Something about which a device and the site model disagree.
 *
 * @param reason in words, with both sides
 * @param misleading whether the value means something else than is shown: °F under the sign °C
 */
public record ModelDifference(QualityReason reason, boolean misleading) {}
