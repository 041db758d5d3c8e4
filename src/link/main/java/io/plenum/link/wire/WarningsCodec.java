package io.plenum.link.wire;

import io.plenum.link.PointWarning;
import io.plenum.link.proto.Warning;
import io.plenum.link.proto.Warnings;
import io.plenum.point.PointId;
import io.plenum.point.QualityReason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with single points of a connection. */
public final class WarningsCodec {

    private WarningsCodec() {}

    public static Warnings write(String connection, List<PointWarning> warnings) {
        Warnings.Builder message = Warnings.newBuilder().setConnection(connection);
        warnings.forEach(each -> message.addWarning(Warning.newBuilder()
                .setPoint(each.point().id().value())
                .addAllReason(each.reasons().stream().map(TextCodec::write).toList())));
        return message.build();
    }

    /** In the order of the points. Who reads them knows the points, or no longer. */
    public static Map<PointId, List<QualityReason>> read(Warnings message) {
        Map<PointId, List<QualityReason>> reasons = new LinkedHashMap<>();
        message.getWarningList()
                .forEach(each -> reasons.put(
                        new PointId(each.getPoint()),
                        each.getReasonList().stream().map(TextCodec::reason).toList()));
        return reasons;
    }
}
