package io.plenum.access.kiosk;

import io.plenum.web.ItemPage;
import io.plenum.web.PageParameters;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Links for screens on walls. */
@RestController
@RequestMapping("/api/v1/kiosks")
@PreAuthorize("hasRole('ADMINISTRATOR')")
class KioskController {

    private final Kiosks kiosks;

    KioskController(Kiosks kiosks) {
        this.kiosks = kiosks;
    }

    @Schema(name = "KioskRequest")
    record KioskRequest(
            @NotNull String name,
            @NotNull String floor,
            @NotNull Instant expires) {}

    @GetMapping
    @Operation(summary = "Links of kiosks, newest first, without their secrets")
    ItemPage<KioskLink> list(@Valid PageParameters page) {
        return page.of(kiosks.list());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(summary = "Makes a link that shows the plan of one floor, read-only; the answer has it once")
    NewKioskLink make(@Valid @RequestBody KioskRequest wanted) {
        return kiosks.make(wanted.name(), wanted.floor(), wanted.expires());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Revokes a link; screens that show it go dark at once")
    void revoke(@PathVariable long id) {
        kiosks.revoke(id);
    }
}
