package io.plenum.trend.exchange;

import io.plenum.point.Point;
import io.plenum.point.PointKind;
import io.plenum.tabular.TableValue;
import java.util.List;

/** Reads states by their texts, as the point has them or as all the world writes on and off. */
final class StateReader {

    private StateReader() {}

    /** NaN where the text names no state of the point. */
    static double read(TableValue value, Point point) {
        int first = point.kind() == PointKind.MULTISTATE ? 1 : 0;
        List<String> texts = point.stateTexts();
        for (int i = 0; i < texts.size(); i++) {
            if (texts.get(i).equalsIgnoreCase(value.text())) {
                return i + first;
            }
        }
        return value.isNumber() ? value.number() : point.kind() == PointKind.BINARY ? value.state() : Double.NaN;
    }
}
