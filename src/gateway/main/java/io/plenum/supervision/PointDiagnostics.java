package io.plenum.supervision;

import io.plenum.link.PointWarning;
import io.plenum.point.Point;
import io.plenum.point.PointId;
import io.plenum.point.PointSource;
import io.plenum.point.Quality;
import io.plenum.point.QualityReason;
import io.plenum.point.Sample;
import io.plenum.point.device.DeclaredValues;
import io.plenum.point.device.DeviceDeclaration;
import io.plenum.point.device.ModelCheck;
import io.plenum.point.device.ModelDifference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * What is wrong with the single points of a connection: values that are none, and devices that disagree with the site model. A
 * value that means something else than is shown (°F under the sign °C) is never good.
 */
final class PointDiagnostics {

    private final DeclaredValues.OfConnection declared;
    private final Map<PointId, QualityReason> faults = new ConcurrentHashMap<>();
    private final Map<PointId, List<ModelDifference>> differences = new ConcurrentHashMap<>();
    private final Map<PointId, QualityReason> misread = new ConcurrentHashMap<>();

    PointDiagnostics(DeclaredValues.OfConnection declared) {
        this.declared = declared;
    }

    /** The points are others from now on. */
    void compare(List<Point> points) {
        Set<PointId> ids = points.stream().map(Point::id).collect(Collectors.toSet());
        faults.keySet().retainAll(ids);
        differences.keySet().retainAll(ids);
        misread.keySet().retainAll(ids);
        points.forEach(this::compare);
    }

    private void compare(Point point) {
        PointSource source = point.source();
        DeviceDeclaration device = source == null ? null : declared.of(source.address());
        List<ModelDifference> found = ModelCheck.differences(point, device);
        if (found.isEmpty()) {
            differences.remove(point.id());
        } else {
            differences.put(point.id(), found);
        }
        found.stream()
                .filter(ModelDifference::misleading)
                .findFirst()
                .ifPresentOrElse(
                        difference -> misread.put(point.id(), difference.reason()), () -> misread.remove(point.id()));
    }

    /** Returns what turns out to be misread by what the devices declare, and why. */
    Map<PointId, QualityReason> declared(List<Point> points, Map<String, DeviceDeclaration> declarations) {
        declared.put(declarations);
        Map<PointId, QualityReason> before = Map.copyOf(misread);
        points.stream().filter(point -> isOf(point, declarations)).forEach(this::compare);
        Map<PointId, QualityReason> news = new HashMap<>(misread);
        news.keySet().removeAll(before.keySet());
        return news;
    }

    private static boolean isOf(Point point, Map<String, DeviceDeclaration> declarations) {
        PointSource source = point.source();
        return source != null && declarations.containsKey(source.address());
    }

    Sample judged(Sample sample) {
        QualityReason reason = sample.reason();
        if (sample.quality() == Quality.FAULT && reason != null) {
            faults.put(sample.point(), reason);
        } else if (faults.containsKey(sample.point())) {
            faults.remove(sample.point());
        }
        QualityReason why = misread.get(sample.point());
        return why == null || sample.quality() != Quality.GOOD
                ? sample
                : new Sample(sample.point(), sample.time(), sample.value(), Quality.UNCERTAIN, why);
    }

    List<PointWarning> warnings(List<Point> points) {
        Map<Point, List<QualityReason>> warnings = new LinkedHashMap<>();
        for (Point point : points) {
            QualityReason fault = faults.get(point.id());
            List<QualityReason> reasons = new ArrayList<>(fault == null ? List.of() : List.of(fault));
            differences.getOrDefault(point.id(), List.of()).forEach(difference -> reasons.add(difference.reason()));
            if (!reasons.isEmpty()) {
                warnings.put(point, reasons);
            }
        }
        return warnings.entrySet().stream()
                .map(entry -> new PointWarning(entry.getKey(), entry.getValue()))
                .toList();
    }
}
