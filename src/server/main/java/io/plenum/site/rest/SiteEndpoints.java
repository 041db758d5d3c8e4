package io.plenum.site.rest;

import io.plenum.site.Equipment;
import io.plenum.site.Floor;
import io.plenum.site.Site;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.site.Space;
import io.plenum.web.ItemPage;
import io.plenum.web.PageParameters;
import io.plenum.web.RequestProblem;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lists of what the site model holds. */
@RestController
@RequestMapping("/api/v1")
@PreAuthorize("hasAuthority('ANYWHERE_VIEWER')")
class SiteEndpoints {

    private static final int LONGEST_QUERY = 200;

    private final SiteAccess models;

    SiteEndpoints(SiteAccess models) {
        this.models = models;
    }

    @GetMapping("/sites")
    ItemPage<Site> sites(@Valid PageParameters page) {
        return page.of(models.visible().sites());
    }

    @GetMapping("/floors")
    ItemPage<Floor> floors(@Valid PageParameters page) {
        return page.of(models.visible().floors());
    }

    @GetMapping("/spaces")
    ItemPage<Space> spaces(
            @RequestParam(required = false) @Nullable String floor,
            @RequestParam(required = false) @Nullable String q,
            @Valid PageParameters page) {
        SiteModel model = models.visible();
        if (floor != null) {
            checkKnown("floor", floor, model.floor(floor));
        }
        String text = query(q);
        List<Space> found = model.spaces().stream()
                .filter(s -> floor == null || s.floor().equals(floor))
                .filter(s -> matches(text, s.key(), s.name()))
                .toList();
        return page.of(found);
    }

    @GetMapping("/equipment")
    ItemPage<Equipment> equipment(
            @RequestParam(required = false) @Nullable String floor,
            @RequestParam(required = false) @Nullable String space,
            @RequestParam(required = false) @Nullable String brickClass,
            @RequestParam(required = false) @Nullable String q,
            @Valid PageParameters page) {
        SiteModel model = models.visible();
        if (floor != null) {
            checkKnown("floor", floor, model.floor(floor));
        }
        if (space != null) {
            checkKnown("space", space, model.space(space));
        }
        String text = query(q);
        List<Equipment> of = space == null ? model.equipment() : model.equipmentServing(space);
        List<Equipment> found = of.stream()
                .filter(e -> floor == null || floor.equals(e.floor()))
                .filter(e -> brickClass == null || e.brickClass().equals(brickClass))
                .filter(e -> matches(text, e.key(), e.name()))
                .toList();
        return page.of(found);
    }

    private static void checkKnown(String field, String key, @Nullable Object found) {
        if (found == null) {
            throw RequestProblem.of(field, "web.expected.known", key);
        }
    }

    private static String query(@Nullable String q) {
        if (q != null && q.length() > LONGEST_QUERY) {
            throw RequestProblem.of("q", "site.rest.too-long", LONGEST_QUERY);
        }
        return q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
    }

    private static boolean matches(String text, String key, String name) {
        return text.isEmpty()
                || key.toLowerCase(Locale.ROOT).contains(text)
                || name.toLowerCase(Locale.ROOT).contains(text);
    }
}
