package io.plenum.site.rest;

import io.plenum.site.Equipment;
import io.plenum.site.Floor;
import io.plenum.site.Site;
import io.plenum.site.SiteModel;
import io.plenum.site.SiteModels;
import io.plenum.site.Space;
import io.plenum.web.ItemPage;
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
@PreAuthorize("hasRole('VIEWER')")
class SiteEndpoints {

    private static final int LONGEST_QUERY = 200;

    private final SiteModels models;

    SiteEndpoints(SiteModels models) {
        this.models = models;
    }

    @GetMapping("/sites")
    ItemPage<Site> sites(
            @RequestParam(defaultValue = "0") String page, @RequestParam(defaultValue = "100") String size) {
        return page(models.current().sites(), page, size);
    }

    @GetMapping("/floors")
    ItemPage<Floor> floors(
            @RequestParam(defaultValue = "0") String page, @RequestParam(defaultValue = "100") String size) {
        return page(models.current().floors(), page, size);
    }

    @GetMapping("/spaces")
    ItemPage<Space> spaces(
            @RequestParam(required = false) @Nullable String floor,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "0") String page,
            @RequestParam(defaultValue = "100") String size) {
        SiteModel model = models.current();
        checkFloor(model, floor);
        String text = query(q);
        List<Space> found = model.spaces().stream()
                .filter(s -> floor == null || s.floor().equals(floor))
                .filter(s -> matches(text, s.key(), s.name()))
                .toList();
        return page(found, page, size);
    }

    @GetMapping("/equipment")
    ItemPage<Equipment> equipment(
            @RequestParam(required = false) @Nullable String floor,
            @RequestParam(required = false) @Nullable String space,
            @RequestParam(required = false) @Nullable String brickClass,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(defaultValue = "0") String page,
            @RequestParam(defaultValue = "100") String size) {
        SiteModel model = models.current();
        checkFloor(model, floor);
        if (space != null && model.space(space) == null) {
            throw new InvalidField("space", "no space has this key.");
        }
        String text = query(q);
        List<Equipment> of = space == null ? model.equipment() : model.equipmentServing(space);
        List<Equipment> found = of.stream()
                .filter(e -> floor == null || floor.equals(e.floor()))
                .filter(e -> brickClass == null || e.brickClass().equals(brickClass))
                .filter(e -> matches(text, e.key(), e.name()))
                .toList();
        return page(found, page, size);
    }

    private static void checkFloor(SiteModel model, @Nullable String floor) {
        if (floor != null && model.floor(floor) == null) {
            throw new InvalidField("floor", "no floor has this key.");
        }
    }

    private static String query(@Nullable String q) {
        if (q != null && q.length() > LONGEST_QUERY) {
            throw new InvalidField("q", "must not be longer than " + LONGEST_QUERY + " characters.");
        }
        return q == null ? "" : q.strip().toLowerCase(Locale.ROOT);
    }

    private static boolean matches(String text, String key, String name) {
        return text.isEmpty()
                || key.toLowerCase(Locale.ROOT).contains(text)
                || name.toLowerCase(Locale.ROOT).contains(text);
    }

    private static <T> ItemPage<T> page(List<T> all, String page, String size) {
        return ItemPage.of(all, number("page", page, 0, Integer.MAX_VALUE), number("size", size, 1, ItemPage.MAX_SIZE));
    }

    private static int number(String field, String text, int least, int most) {
        try {
            int value = Integer.parseInt(text);
            if (value >= least && value <= most) {
                return value;
            }
        } catch (NumberFormatException e) {
            // said below in the same words as for a number out of range
        }
        throw new InvalidField(field, "must be a whole number from " + least + " to " + most + ".");
    }
}
