package io.plenum.drawing.rest;

import io.plenum.drawing.DrawingReport;
import io.plenum.drawing.DrawnPlan;
import io.plenum.drawing.FloorDrawing;
import io.plenum.drawing.PlaceableItem;
import io.plenum.drawing.PlanDrawings;
import io.plenum.drawing.store.BackgroundFile;
import io.plenum.site.importing.SiteImportRefused;
import io.plenum.web.ItemPage;
import io.plenum.web.Problems;
import io.plenum.web.RequestProblem;
import java.util.List;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A floor's plan being drawn. */
@RestController
@RequestMapping("/api/v1/floors/{key}/drawing")
@PreAuthorize("hasRole('ENGINEER')")
class DrawingEndpoint {

    private final PlanDrawings drawings;
    private final OverlapWarnings overlaps;
    private final Problems problems;

    DrawingEndpoint(PlanDrawings drawings, OverlapWarnings overlaps, Problems problems) {
        this.drawings = drawings;
        this.overlaps = overlaps;
        this.problems = problems;
    }

    /** What the floor has, with the caller's own draft. */
    @GetMapping
    FloorDrawing drawing(@PathVariable String key) {
        return drawings.open(key);
    }

    /** Points and equipment that can be put on the plan. */
    @GetMapping("/placeable")
    ItemPage<PlaceableItem> placeable(@PathVariable String key, @RequestParam(defaultValue = "") String q) {
        List<PlaceableItem> items = drawings.placeable(key, q);
        return new ItemPage<>(items, items.size(), 0, items.size());
    }

    /** The caller's own file under the drawing. */
    @GetMapping("/background")
    ResponseEntity<byte[]> background(@PathVariable String key) {
        BackgroundFile file = drawings.background(key).orElseThrow(() -> RequestProblem.notFound(key));
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment")
                .contentType(MediaType.parseMediaType(file.mediaType()))
                .body(file.content());
    }

    /** Saves a plan with the rooms and places that it brings: all of it or nothing. */
    @PostMapping
    DrawingReport save(
            @PathVariable String key,
            @RequestBody DrawnPlan plan,
            @RequestParam(defaultValue = "false") boolean dryRun,
            Locale locale) {
        return overlaps.worded(drawings.save(key, plan, dryRun), locale);
    }

    @ExceptionHandler
    ProblemDetail refused(SiteImportRefused refused) {
        ProblemDetail detail = problems.of(HttpStatus.UNPROCESSABLE_CONTENT, "site.rest.refused", refused.errors());
        detail.setProperty("problems", refused.problems());
        return detail;
    }
}
