package io.plenum.drawing.rest;

import io.plenum.drawing.DrawingReport;
import io.plenum.drawing.PlanDrawings;
import io.plenum.drawing.store.PlanVersion;
import io.plenum.web.ItemPage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Plans of a floor as they were saved. */
@RestController
@RequestMapping("/api/v1/floors/{key}/plan-versions")
@PreAuthorize("hasRole('ENGINEER')")
class PlanVersionEndpoint {

    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);

    private final PlanDrawings drawings;

    private final OverlapWarnings overlaps;

    PlanVersionEndpoint(PlanDrawings drawings, OverlapWarnings overlaps) {
        this.drawings = drawings;
        this.overlaps = overlaps;
    }

    /** The newest first. */
    @GetMapping
    ItemPage<PlanVersion> versions(@PathVariable String key) {
        List<PlanVersion> all = drawings.versions(key);
        return new ItemPage<>(all, all.size(), 0, all.size());
    }

    @GetMapping("/{id}.svg")
    ResponseEntity<String> version(@PathVariable String key, @PathVariable long id) {
        return ResponseEntity.ok().contentType(SVG).body(drawings.version(key, id));
    }

    /** Puts it in force again. */
    @PostMapping("/{id}/restore")
    DrawingReport restore(
            @PathVariable String key,
            @PathVariable long id,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Locale locale) {
        return overlaps.worded(drawings.restore(key, id, dryRun), locale);
    }
}
