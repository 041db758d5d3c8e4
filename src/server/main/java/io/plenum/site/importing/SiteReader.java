package io.plenum.site.importing;

import io.plenum.site.Equipment;
import io.plenum.site.Floor;
import io.plenum.site.Space;
import io.plenum.site.brick.BrickReader;
import io.plenum.site.brick.SpellingSuggestion;
import io.plenum.site.haystack.HaystackReader;
import io.plenum.site.plan.PlanSanitizer;
import io.plenum.site.plan.PlanShape;
import io.plenum.site.plan.SanitizedPlan;
import io.plenum.site.shape.DescribedModel;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads and checks a whole site folder without touching the store. */
public final class SiteReader {

    private final SiteImportProblems problems;
    private final SiteFolder folder;

    private final Consumer<DescribedModel> check;

    private SiteReader(SiteFolder folder, SiteImportProblems problems, Consumer<DescribedModel> check) {
        this.check = check;
        this.folder = folder;
        this.problems = problems;
    }

    /**
     * The site that a folder describes.
     *
     * @throws SiteImportRefused with everything that is wrong, where anything is
     */
    public static SiteDraft read(SiteFolder folder, SiteImportProblems problems) {
        return read(folder, problems, model -> {});
    }

    /**
     * As above.
     *
     * @param check gets the model as it was read, where it can be read
     */
    static SiteDraft read(SiteFolder folder, SiteImportProblems problems, Consumer<DescribedModel> check) {
        SiteDraft draft = new SiteReader(folder, problems, check).read();
        if (draft == null || problems.hasErrors()) {
            throw new SiteImportRefused(problems);
        }
        return draft;
    }

    private @Nullable SiteDraft read() {
        String model = folder.model();
        if (model == null) {
            problems.error(SiteFolder.MODEL, 0, null, "is missing in the site's folder.");
            return null;
        }
        byte[] content = Objects.requireNonNull(folder.files().get(model));
        SiteDraft draft = model.equals(SiteFolder.MODEL)
                ? BrickReader.read(model, content, problems, check)
                : HaystackReader.read(model, content, problems, check);
        return draft == null ? null : draft.withPlans(Map.copyOf(plans(draft)));
    }

    private Map<String, String> plans(SiteDraft draft) {
        Map<String, String> plans = new HashMap<>();
        Set<String> floors = draft.floors().stream().map(Floor::key).collect(Collectors.toSet());
        folder.files().forEach((file, content) -> {
            if (file.endsWith(".svg")) {
                String floor = file.substring(0, file.length() - ".svg".length());
                if (floors.contains(floor)) {
                    SanitizedPlan plan = PlanSanitizer.clean(file, content, wanted(draft, floor), problems);
                    if (plan != null) {
                        checkShapes(file, plan, draft, floor);
                        plans.put(floor, plan.svg());
                    }
                } else {
                    problems.warning(file, 0, null, "is the plan of no floor of the model and was left out.");
                }
            }
        });
        return plans;
    }

    private void checkShapes(String file, SanitizedPlan plan, SiteDraft draft, String floor) {
        Set<String> known = Stream.concat(
                        draft.spaces().stream()
                                .filter(s -> s.floor().equals(floor))
                                .map(Space::key),
                        draft.equipment().stream().map(Equipment::key))
                .collect(Collectors.toSet());
        plan.shapes().stream()
                .filter(id -> !known.contains(id))
                .forEach(id -> problems.repeated(
                        "shapes of nothing",
                        file,
                        0,
                        id,
                        () -> "is a shape of nothing in the model." + meant(id, known)));
    }

    private static String meant(String id, Set<String> known) {
        String near = SpellingSuggestion.of(id, known, Math.min(2, id.length() / 4));
        return near == null ? "" : " Is " + near + " meant?";
    }

    /** What the drawing of a floor may show. Zones need no shape of their own where their rooms have one. */
    public static List<PlanShape> wanted(SiteDraft draft, String floor) {
        return wanted(
                draft.spaces().stream().filter(s -> s.floor().equals(floor)).toList(), draft.equipment());
    }

    /**
     * What a drawing may show.
     *
     * @param spaces of its floor
     */
    static List<PlanShape> wanted(Collection<Space> spaces, Collection<Equipment> equipment) {
        return Stream.concat(
                        spaces.stream()
                                .map(s -> new PlanShape(
                                        s.key(), s.name(), "space", s.parts().isEmpty())),
                        equipment.stream().map(e -> new PlanShape(e.key(), e.name(), "equipment " + e.system(), false)))
                .toList();
    }
}
