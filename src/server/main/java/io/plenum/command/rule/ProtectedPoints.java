package io.plenum.command.rule;

import io.plenum.link.Problem;
import io.plenum.point.Point;
import io.plenum.point.PointSource;
import io.plenum.site.Equipment;
import io.plenum.site.SiteModel;
import io.plenum.site.Space;
import io.plenum.site.role.BuildingSystem;
import io.plenum.site.role.ProtectiveClasses;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is never written, whoever opens it: what protects life or property, by its class, by its owner, by its words, and by the type of
 * its object; what Plenum derives itself; and what its connection cannot write.
 */
final class ProtectedPoints {

    /** Kinds of connections that can write. */
    private static final Set<String> WRITING = Set.of("bacnet", "opcua", "modbus");

    /** Types of BACnet objects of life safety and access control (ASHRAE 135, clause 12), by name and number. */
    private static final Pattern PROTECTIVE_OBJECT = Pattern.compile(
            "life-?safety-?(point|zone)|access-?(door|credential|point|rights|user|zone)|credential-?data-?input|network-?security"
                    + "|21|22|30|32|33|34|35|36|37|38");

    private static final Pattern OBJECT = Pattern.compile("[^/]*/([A-Za-z_-]+|\\d{1,5})[,:].*");

    /** Words of keys and names that are said of nothing else, whatever the class says; also as beginnings of longer words. */
    private static final Pattern WORDS = Pattern.compile(
            "(?i)(?<!\\p{L})("
                    + "fire(?!\\p{L}|[^\\p{L}]*rate)|smoke|sprinkler|evacuation|intrusion|burglar"
                    + "|brandmeld|brandfall|brandschutz|feuerwehr|feueralarm|feuermeld|rauch|entrauch|einbruch|(bma|rwa|ema)(?!\\p{L}))");

    private ProtectedPoints() {}

    /**
     * Why a point is never written; null where nothing speaks against it.
     *
     * @param kind of its connection; null where there is no such connection
     */
    static @Nullable Problem refusal(Point point, SiteModel model, @Nullable String kind) {
        PointSource source = point.source();
        if (source == null) {
            return Problem.of("command.problem.derived");
        }
        if (isProtective(point, source, model)) {
            return Problem.of("command.problem.protected");
        }
        if (kind == null) {
            return Problem.of("command.problem.no-connection", source.connection());
        }
        if (!WRITING.contains(kind)) {
            return Problem.of("command.problem.kind", kind);
        }
        return point.writable() ? null : Problem.of("command.problem.not-writable");
    }

    private static boolean isProtective(Point point, PointSource source, SiteModel model) {
        return ProtectiveClasses.contains(point.brickClass())
                || hasWord(point.key())
                || hasWord(point.name())
                || isProtectiveObject(source.address())
                || isOfProtective(model.anyOwnerOf(point.key()), model);
    }

    private static boolean hasWord(String text) {
        return WORDS.matcher(text.replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ")).find();
    }

    private static boolean isProtectiveObject(String address) {
        Matcher object = OBJECT.matcher(address);
        return object.matches()
                && PROTECTIVE_OBJECT
                        .matcher(object.group(1).replace('_', '-').toLowerCase(Locale.ROOT))
                        .matches();
    }

    /** The equipment itself, and whatever it is a part of. */
    private static boolean isOfProtective(@Nullable String owner, SiteModel model) {
        Set<String> seen = new HashSet<>();
        for (String key = owner; key != null && seen.add(key); ) {
            Equipment equipment = model.equipment(key);
            if (equipment == null) {
                Space space = model.space(key);
                return space != null && ProtectiveClasses.contains(space.brickClass());
            }
            if (equipment.system().equals(BuildingSystem.SECURITY.key())
                    || equipment.meaning().system() == BuildingSystem.SECURITY
                    || ProtectiveClasses.contains(equipment.brickClass())
                    || hasWord(equipment.key())
                    || hasWord(equipment.name())) {
                return true;
            }
            key = equipment.partOf();
        }
        return false;
    }
}
