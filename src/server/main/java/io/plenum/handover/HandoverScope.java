package io.plenum.handover;

import io.plenum.site.BuildingModel;

/**
 * What a report is made of.
 *
 * @param model a site, or the part of it that may be seen
 * @param whole whether nothing of the installation is hidden
 */
public record HandoverScope(BuildingModel model, boolean whole) {}
