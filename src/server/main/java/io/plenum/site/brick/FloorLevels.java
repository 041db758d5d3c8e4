package io.plenum.site.brick;

import io.plenum.site.importing.SiteImportProblems;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The level of each floor, 0 for the ground floor: said, or read from its name, or the next one free. */
final class FloorLevels {

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})(?!.*\\d)");
    private static final Pattern BELOW =
            Pattern.compile(".*(basement|cellar|keller|untergeschoss|\\bug|\\bb\\d|sous-sol).*");
    private static final Pattern GROUND = Pattern.compile(".*(ground|erdgeschoss|\\beg\\b|parterre|rez-de).*");
    private static final int HIGHEST = 200;

    private final Model model;
    private final SiteImportProblems problems;
    private final Map<Entity, Integer> levels = new HashMap<>();
    private final Map<String, Set<Integer>> taken = new HashMap<>();

    FloorLevels(Model model, SiteImportProblems problems) {
        this.model = model;
        this.problems = problems;
        model.of(EntityRole.FLOOR).forEach(this::assign);
    }

    int of(Entity floor) {
        return Objects.requireNonNull(levels.get(floor));
    }

    private void assign(Entity floor) {
        Entity building = model.within(floor, EntityRole.SITE);
        Set<Integer> here =
                taken.computeIfAbsent(building == null ? "" : model.keyOf(building), key -> new HashSet<>());
        Integer said = said(floor);
        Integer level = said != null ? said : read(floor);
        if (level == null) {
            level = here.stream().mapToInt(Integer::intValue).max().orElse(-1) + 1;
            warn(
                    floor,
                    "does not say which floor it is; level " + level
                            + " is taken. Say plenum:level, 0 for the ground floor.");
        } else if (!here.add(level)) {
            warn(floor, "has the same level " + level + " as another floor of the building. Say plenum:level of both.");
        }
        here.add(level);
        levels.put(floor, level);
    }

    private @Nullable Integer said(Entity floor) {
        String text = floor.text(Vocabulary.LEVEL);
        if (text == null) {
            return null;
        }
        try {
            double level = Double.parseDouble(text.strip());
            if (Math.abs(level) <= HIGHEST && level == Math.rint(level)) {
                return (int) level;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        problems.error(
                model.file().name(),
                floor.line(Vocabulary.LEVEL),
                model.keyOf(floor),
                "plenum:level must be a whole number, 0 for the ground floor.");
        return 0;
    }

    private @Nullable Integer read(Entity floor) {
        String words = (floor.name() + " " + model.classOf(floor))
                .toLowerCase(Locale.ROOT)
                .replace('_', ' ');
        Matcher number = NUMBER.matcher(floor.name());
        if (!number.find()) {
            number = NUMBER.matcher(model.keyOf(floor));
        }
        boolean counted = number.find(0);
        int level = counted ? Integer.parseInt(number.group(1)) : 1;
        if (BELOW.matcher(words).matches()) {
            return -level;
        }
        if (counted) {
            return level;
        }
        return GROUND.matcher(words).matches() ? 0 : null;
    }

    private void warn(Entity floor, String message) {
        problems.warning(model.file().name(), floor.line(Vocabulary.LEVEL), model.keyOf(floor), message);
    }
}
