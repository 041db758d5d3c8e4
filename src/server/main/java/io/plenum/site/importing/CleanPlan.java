package io.plenum.site.importing;

import io.plenum.site.Equipment;
import io.plenum.site.Space;
import io.plenum.site.plan.PlanSanitizer;
import io.plenum.site.plan.RoomOutlines;
import io.plenum.site.plan.SanitizedPlan;
import java.awt.geom.Area;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A drawing that did not come in a folder, cleaned like one that did.
 *
 * @param ids of all that is drawn
 */
public record CleanPlan(String svg, Set<String> ids) {

    /**
     * Cleans a drawing of a floor.
     *
     * @param file what it is called in problems
     * @param spaces of the floor
     * @param equipment that may have a symbol
     * @param problems takes what is said of it
     * @throws SiteImportRefused where it is no usable SVG
     */
    public static CleanPlan of(
            String file,
            byte[] svg,
            Collection<Space> spaces,
            Collection<Equipment> equipment,
            SiteImportProblems problems) {
        SanitizedPlan clean = PlanSanitizer.clean(file, svg, SiteReader.wanted(spaces, equipment), problems);
        if (clean == null || problems.hasErrors()) {
            throw new SiteImportRefused(problems);
        }
        return new CleanPlan(clean.svg(), clean.ids());
    }

    /** The floor that shapes cover, by their ids, in units of the sheet; those with curves are left out. */
    public Map<String, Area> outlines(Collection<String> keys) {
        return RoomOutlines.of(svg, keys);
    }

    /** Cleans a drawing in which nothing stands for anything. */
    public static CleanPlan of(String file, byte[] svg) {
        return of(file, svg, List.of(), List.of(), new SiteImportProblems());
    }

    /** A plan as the store has it. */
    public static CleanPlan stored(String svg) {
        return of("plan.svg", svg.getBytes(StandardCharsets.UTF_8));
    }
}
