package io.plenum.access.kiosk;

import io.plenum.web.ItemPage;
import io.plenum.web.PageParameters;
import io.plenum.web.RequestProblem;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
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

    private static final int SECONDS = 30;

    private final Kiosks kiosks;

    KioskController(Kiosks kiosks) {
        this.kiosks = kiosks;
    }

    /**
     * @param floor key of the only floor, which is shown with its first layer; instead of pages
     * @param pages such as {@code floor:floor-2:energy} and {@code dashboard:7}
     * @param seconds how long each is shown; half a minute where nothing else is said
     */
    @Schema(name = "KioskRequest")
    record KioskRequest(
            @NotNull String name,
            @Nullable String floor,
            @Nullable List<String> pages,
            @Nullable Integer seconds,
            @NotNull Instant expires) {

        List<KioskPage> wanted() {
            if (pages == null) {
                return floor == null ? List.of() : List.of(KioskPage.ofFloor(floor, KioskPage.LAYERS.getFirst()));
            }
            try {
                return pages.stream().map(KioskPage::of).toList();
            } catch (IllegalArgumentException unreadable) {
                throw RequestProblem.of("pages", "access.kiosk.page", String.join(", ", pages));
            }
        }
    }

    @GetMapping
    @Operation(summary = "Links of kiosks, newest first, without their secrets")
    ItemPage<KioskLink> list(@Valid PageParameters page) {
        return page.of(kiosks.list());
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            summary = "Makes a link that shows floors and shared dashboards in turn, read-only; the answer has it once")
    NewKioskLink make(@Valid @RequestBody KioskRequest wanted) {
        return kiosks.make(
                wanted.name(),
                wanted.wanted(),
                wanted.seconds() == null ? SECONDS : wanted.seconds(),
                wanted.expires());
    }

    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Revokes a link; screens that show it go dark at once")
    void revoke(@PathVariable long id) {
        kiosks.revoke(id);
    }
}
