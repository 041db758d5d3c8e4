package io.plenum.site.rest;

import io.plenum.site.BuildingModel;
import io.plenum.site.FloorPlans;
import io.plenum.site.RequestedSite;
import io.plenum.site.SiteModels;
import io.plenum.site.exporting.ExportFormat;
import io.plenum.site.exporting.ExportedSite;
import io.plenum.site.importing.SiteAttachment;
import io.plenum.web.RequestProblem;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Gives a site's model to other programs. */
@RestController
class ExportEndpoint {

    private final SiteModels models;
    private final RequestedSite requested;
    private final FloorPlans plans;
    private final ObjectProvider<SiteAttachment> attached;

    ExportEndpoint(
            SiteModels models, RequestedSite requested, FloorPlans plans, ObjectProvider<SiteAttachment> attached) {
        this.plans = plans;
        this.attached = attached;
        this.models = models;
        this.requested = requested;
    }

    /** As Brick Turtle, Haystack JSON, a table of points, EDE, or an archive of all that the importer takes. */
    @GetMapping("/api/v1/export/site")
    @PreAuthorize("hasRole('ENGINEER')")
    ResponseEntity<byte[]> site(
            @RequestParam(required = false) @Nullable String site,
            @RequestParam(defaultValue = "brick") String format) {
        ExportFormat wanted = Arrays.stream(ExportFormat.values())
                .filter(one -> one.name().equals(format.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> RequestProblem.of("format", "site.export.format"));
        BuildingModel model = models.current().of(requested.of(site));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(wanted.file(model.site().key()))
                                .build()
                                .toString())
                .contentType(MediaType.parseMediaType(wanted.type()))
                .body(wanted.write(
                        new ExportedSite(model, plans, attached.orderedStream().toList())));
    }
}
