package io.plenum.inbox.ui;

import io.plenum.access.CurrentUser;
import io.plenum.notify.push.PushDevices;
import io.plenum.notify.reach.PersonPhones;
import io.plenum.notify.reach.QuietHours;
import io.plenum.notify.reach.ReachChoices;
import io.plenum.notify.webhook.PhoneGateways;
import io.plenum.uikit.Displays;
import org.springframework.stereotype.Component;

/** What the page asks. */
@Component
record ReachServices(
        ReachChoices choices,
        PushDevices devices,
        PersonPhones phones,
        PhoneGateways gateways,
        QuietHours quiet,
        CurrentUser user,
        Displays displays) {}
