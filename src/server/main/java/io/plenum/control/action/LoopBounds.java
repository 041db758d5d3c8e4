package io.plenum.control.action;

import io.plenum.command.GrantedLimits;
import io.plenum.command.WritePolicy;
import io.plenum.control.LoopSubject;
import io.plenum.control.LoopTarget;
import io.plenum.control.loop.LoopKind;
import io.plenum.control.loop.LoopSetting;
import io.plenum.recommendation.estimate.SettingChange;
import java.util.List;
import java.util.stream.DoubleStream;

/** The bounds of a loop that carries out a recommendation. */
final class LoopBounds {

    private LoopBounds() {}

    /** Between what was found and what is recommended, as far as is opened; the guard rails as usual. */
    static LoopSetting of(LoopSubject subject, List<SettingChange> changes, WritePolicy policy) {
        LoopSetting usual = LoopSetting.of(subject.kind());
        double low = values(changes).min().orElse(usual.low());
        double high = values(changes).max().orElse(usual.high());
        if (subject.kind() == LoopKind.HOT_WATER_RESET || !(low < high)) {
            // Recommended is a line over the weather, of which the change names one end.
            low = usual.low();
            high = Math.max(high, usual.high());
        }
        for (LoopTarget target : subject.targets()) {
            GrantedLimits limits = policy.limits(target.point().id());
            Double least = limits == null ? null : limits.low();
            Double most = limits == null ? null : limits.high();
            low = least == null ? low : Math.max(low, least);
            high = most == null ? high : Math.min(high, most);
        }
        return new LoopSetting(low, high, usual.rails(), usual.hours());
    }

    private static DoubleStream values(List<SettingChange> changes) {
        return changes.stream()
                .flatMapToDouble(change -> {
                    Double from = change.from();
                    Double to = change.to();
                    return DoubleStream.of(from == null ? Double.NaN : from, to == null ? Double.NaN : to);
                })
                .filter(Double::isFinite);
    }
}
