package io.plenum.notify.ui;

import io.plenum.notify.OnCallConfiguration;
import io.plenum.uikit.empty.SetupStep;
import org.springframework.stereotype.Component;

/** Alarms reach somebody. */
@Component
class NotificationStep implements SetupStep {

    private final OnCallConfiguration onCall;

    NotificationStep(OnCallConfiguration onCall) {
        this.onCall = onCall;
    }

    @Override
    public Kind kind() {
        return Kind.NOTIFICATION;
    }

    @Override
    public String address() {
        return "setup/notifications";
    }

    @Override
    public boolean isDone() {
        return !onCall.routes().isEmpty();
    }
}
