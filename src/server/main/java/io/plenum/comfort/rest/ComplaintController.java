package io.plenum.comfort.rest;

import io.plenum.comfort.complaint.Complaint;
import io.plenum.comfort.complaint.ComplaintKind;
import io.plenum.comfort.complaint.ComplaintQuery;
import io.plenum.comfort.complaint.Complaints;
import io.plenum.comfort.complaint.NewComplaint;
import io.plenum.web.ItemPage;
import io.plenum.web.RequestProblem;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Complaints to read, new ones, and answers. */
@RestController
@RequestMapping("/api/v1/complaints")
@PreAuthorize("hasAuthority('ANYWHERE_VIEWER')")
class ComplaintController {

    private final Complaints complaints;
    private final Clock clock;

    ComplaintController(Complaints complaints, Clock clock) {
        this.complaints = complaints;
        this.clock = clock;
    }

    /** @param time the present minute where it is missing */
    record Body(
            @Nullable String space,
            @Nullable ComplaintKind kind,
            @Nullable Instant time,
            @Nullable String note) {}

    @Schema(name = "ComplaintAnswer")
    record ComplaintAnswer(@Nullable String answer) {}

    @GetMapping
    ItemPage<Complaint> list(
            @RequestParam(required = false) @Nullable String site,
            @RequestParam(required = false) @Nullable Boolean open,
            @RequestParam(required = false) @Nullable String space,
            @RequestParam(defaultValue = "0") @Min(0) int page,
            @RequestParam(defaultValue = "1000") @Min(1) @Max(ItemPage.MAX_SIZE) int size) {
        ComplaintQuery query = new ComplaintQuery(site, open, space == null ? null : Set.of(space), page, size);
        return new ItemPage<>(complaints.find(query), complaints.count(query), page, size);
    }

    @PostMapping
    ResponseEntity<Complaint> pin(@RequestBody Body body) {
        String space = body.space();
        ComplaintKind kind = body.kind();
        if (space == null) {
            throw RequestProblem.of("space", "comfort.problem.missing");
        }
        if (kind == null) {
            throw RequestProblem.of("kind", "comfort.problem.missing");
        }
        Instant time = body.time();
        Complaint added = complaints.pin(new NewComplaint(
                space, kind, time == null ? clock.instant() : time, Objects.requireNonNullElse(body.note(), "")));
        return ResponseEntity.created(URI.create("/api/v1/complaints?space=" + space))
                .body(added);
    }

    @PostMapping("/{id}/answer")
    @PreAuthorize("hasAuthority('ANYWHERE_TECHNICIAN')")
    Complaint answer(@PathVariable long id, @RequestBody ComplaintAnswer body) {
        return complaints.answer(id, Objects.requireNonNullElse(body.answer(), ""));
    }
}
