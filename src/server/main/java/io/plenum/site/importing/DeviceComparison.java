package io.plenum.site.importing;

import io.plenum.point.PointSource;
import io.plenum.point.QualityReason;
import io.plenum.point.device.DeviceDeclarations;
import io.plenum.point.device.ModelCheck;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Warns where a model says something else of a point than its device does, as far as the device is known already. */
@Component
public class DeviceComparison {

    /** Asked for late: connections follow the model that is imported here. */
    private final ObjectProvider<DeviceDeclarations> devices;

    private final MessageSource messages;

    public DeviceComparison(ObjectProvider<DeviceDeclarations> devices, MessageSource messages) {
        this.devices = devices;
        this.messages = messages;
    }

    void check(SiteDraft draft, String file, SiteImportProblems problems) {
        DeviceDeclarations known = devices.getIfAvailable();
        if (known == null) {
            return;
        }
        for (PointDraft point : draft.points()) {
            PointSource source = point.source();
            if (source != null) {
                int states = point.stateTexts().size();
                ModelCheck.differences(point.kind(), point.unit(), states, known.of(source))
                        .forEach(difference -> problems.warning(file, 0, point.key(), inWords(difference.reason())));
            }
        }
    }

    private String inWords(QualityReason reason) {
        String key = reason.messageKey();
        return String.valueOf(
                messages.getMessage(key, reason.arguments().toArray(), key, LocaleContextHolder.getLocale()));
    }
}
