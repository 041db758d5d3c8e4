package io.plenum.dashboard.rest;

import io.plenum.dashboard.Dashboard;
import io.plenum.dashboard.DashboardPictures;
import io.plenum.dashboard.Dashboards;
import io.plenum.dashboard.card.Card;
import io.plenum.dashboard.content.CardContent;
import io.plenum.dashboard.content.CardContents;
import io.plenum.web.ItemPage;
import io.plenum.web.PageParameters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Dashboards and what their cards show. Shared ones are changed by operators, one's own by oneself. */
@RestController
@RequestMapping("/api/v1/dashboards")
@PreAuthorize("hasAuthority('ANYWHERE_VIEWER')")
class DashboardController {

    private static final String ALSO_KIOSKS = "hasAuthority('ANYWHERE_VIEWER') or hasAuthority('KIOSK')";

    private final Dashboards dashboards;
    private final DashboardPictures pictures;
    private final CardContents contents;
    private final Clock clock;

    DashboardController(Dashboards dashboards, DashboardPictures pictures, CardContents contents, Clock clock) {
        this.dashboards = dashboards;
        this.pictures = pictures;
        this.contents = contents;
        this.clock = clock;
    }

    /**
     * @param revision with which the change began; for a new one it does not count
     * @param site key of the site that a new one is about, null for none
     */
    @Schema(name = "DashboardRequest")
    record DashboardRequest(
            @NotNull String title,
            boolean shared,
            int revision,
            @Nullable String site,
            @NotNull List<Card> cards) {}

    /**
     * What the cards show at present.
     *
     * @param revision of the dashboard whose cards these are
     */
    record DashboardContent(int revision, Instant time, List<CardContent> cards) {}

    /** A picture that was added. */
    record AddedPicture(long picture) {}

    @GetMapping
    ItemPage<Dashboard> list(@Valid PageParameters page) {
        return page.of(dashboards.visible());
    }

    @GetMapping("/{id}")
    Dashboard one(@PathVariable long id) {
        return dashboards.one(id);
    }

    @GetMapping("/{id}/values")
    @PreAuthorize(ALSO_KIOSKS)
    @Operation(summary = "What the cards show at present, without the past of their points")
    DashboardContent values(@PathVariable long id, Locale locale) {
        return content(id, false, locale);
    }

    @GetMapping("/{id}/content")
    @PreAuthorize(ALSO_KIOSKS)
    @Operation(summary = "What the cards show at present, with the past of their points")
    DashboardContent content(@PathVariable long id, Locale locale) {
        return content(id, true, locale);
    }

    private DashboardContent content(long id, boolean history, Locale locale) {
        Dashboard dashboard = dashboards.one(id);
        return new DashboardContent(
                dashboard.revision(), clock.instant(), contents.of(dashboard.cards(), history, locale));
    }

    @PostMapping
    ResponseEntity<Dashboard> add(@Valid @RequestBody DashboardRequest wanted) {
        Dashboard added = dashboards.add(wanted.title(), wanted.shared(), wanted.site(), wanted.cards());
        return ResponseEntity.created(URI.create("/api/v1/dashboards/" + added.id()))
                .body(added);
    }

    @PutMapping("/{id}")
    @Operation(summary = "Saves what was made of a revision; 409 where somebody else has saved since")
    Dashboard save(@PathVariable long id, @Valid @RequestBody DashboardRequest wanted) {
        return dashboards.save(id, wanted.revision(), wanted.title(), wanted.shared(), wanted.cards());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(@PathVariable long id) {
        dashboards.remove(id);
    }

    /** The body is the file itself: a JPEG, PNG or WebP, known by its bytes. */
    @PostMapping("/{id}/pictures")
    @ResponseStatus(HttpStatus.CREATED)
    AddedPicture addPicture(@PathVariable long id, @RequestBody byte[] file) {
        return new AddedPicture(pictures.add(id, file));
    }

    @GetMapping("/{id}/pictures/{picture}")
    @PreAuthorize(ALSO_KIOSKS)
    ResponseEntity<byte[]> picture(@PathVariable long id, @PathVariable long picture) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                .contentType(MediaType.IMAGE_JPEG)
                .body(pictures.content(id, picture));
    }
}
