package io.plenum.twin.rest;

import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointSource;
import io.plenum.point.QualityReason;
import io.plenum.point.device.DeviceDeclaration;
import io.plenum.point.device.DeviceDeclarations;
import io.plenum.point.device.ModelCheck;
import io.plenum.point.device.ModelDifference;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteModel;
import io.plenum.twin.CommandAccess;
import io.plenum.twin.CurrentValues;
import io.plenum.twin.PointCommandAccess;
import io.plenum.twin.search.SiteSearch;
import io.plenum.web.ItemPage;
import io.plenum.web.PageParameters;
import io.plenum.web.RequestProblem;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Points with their present values. */
@RestController
@PreAuthorize("hasAuthority('ANYWHERE_VIEWER')")
class PointController {

    private static final int LONGEST_QUERY = 100;

    private final SiteAccess models;
    private final CurrentValues values;
    private final SiteSearch search;
    private final DeviceDeclarations devices;
    private final PointCommandAccess access;
    private final MessageSource messages;
    private final Clock clock;

    PointController(
            SiteAccess models,
            CurrentValues values,
            SiteSearch search,
            DeviceDeclarations devices,
            PointCommandAccess access,
            MessageSource messages,
            Clock clock) {
        this.models = models;
        this.search = search;
        this.values = values;
        this.devices = devices;
        this.access = access;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping("/api/v1/points")
    ItemPage<PointJson> points(
            @RequestParam(required = false) @Nullable String floor,
            @RequestParam(required = false) @Nullable String space,
            @RequestParam(required = false) @Nullable String equipment,
            @RequestParam(required = false) @Nullable String brickClass,
            @RequestParam(required = false) @Nullable String connector,
            @RequestParam(required = false) @Nullable Boolean placed,
            @RequestParam(required = false) @Nullable String q,
            @Valid PageParameters page) {
        if (q != null && q.length() > LONGEST_QUERY) {
            throw RequestProblem.of("q", "site.rest.too-long", LONGEST_QUERY);
        }
        SiteModel model = models.visible();
        Predicate<Point> wanted = within(model, floor, space, equipment)
                .and(p -> brickClass == null || p.brickClass().equals(brickClass))
                .and(p -> connector == null || comesFrom(p, connector))
                .and(p -> placed == null || placed == (model.ownerOf(p.key()) != null));
        ItemPage<Point> found = page.of(
                q == null || q.isBlank()
                        ? model.points().stream().filter(wanted).toList()
                        : search.points(q, wanted));
        Map<PointId, CommandAccess> commands = access.of(found.items());
        List<PointJson> items = found.items().stream()
                .map(p -> json(model, p, commands.get(p.id())))
                .toList();
        return new ItemPage<>(items, found.total(), found.page(), found.size());
    }

    @GetMapping("/api/v1/points/{owner}/{name}")
    PointJson point(@PathVariable String owner, @PathVariable String name) {
        SiteModel model = models.visible();
        Point point = model.point(owner + "/" + name);
        if (point == null) {
            throw RequestProblem.notFound(owner + "/" + name);
        }
        return json(model, point, access.of(List.of(point)).get(point.id()));
    }

    private PointJson json(SiteModel model, Point point, @Nullable CommandAccess command) {
        PointSource source = point.source();
        DeviceDeclaration declared = source == null ? null : devices.of(source);
        List<ModelDifference> differences = ModelCheck.differences(point, declared);
        return PointJson.of(
                model,
                point,
                values.of(point.id()),
                declared == null ? null : declared.range(),
                command,
                differences.stream()
                        .map(difference -> inWords(difference.reason()))
                        .toList(),
                clock.instant(),
                this::inWords);
    }

    private String inWords(QualityReason reason) {
        Object[] arguments = reason.arguments().toArray();
        String key = reason.messageKey();
        return String.valueOf(messages.getMessage(key, arguments, key, LocaleContextHolder.getLocale()));
    }

    private static Predicate<Point> within(
            SiteModel model, @Nullable String floor, @Nullable String space, @Nullable String equipment) {
        Predicate<Point> wanted = p -> true;
        if (floor != null) {
            checkKnown("floor", floor, model.floor(floor));
            Set<Point> there = new HashSet<>(model.pointsOnFloor(floor));
            wanted = wanted.and(there::contains);
        }
        if (space != null) {
            checkKnown("space", space, model.space(space));
            Set<Point> there = new HashSet<>(model.pointsOf(space));
            model.equipmentServing(space).forEach(e -> there.addAll(model.pointsOf(e.key())));
            wanted = wanted.and(there::contains);
        }
        if (equipment != null) {
            checkKnown("equipment", equipment, model.equipment(equipment));
            wanted = wanted.and(new HashSet<>(model.pointsOf(equipment))::contains);
        }
        return wanted;
    }

    private static boolean comesFrom(Point point, String connector) {
        PointSource source = point.source();
        return source != null && source.connection().equals(connector);
    }

    private static void checkKnown(String field, String key, @Nullable Object found) {
        if (found == null) {
            throw RequestProblem.of(field, "web.expected.known", key);
        }
    }
}
