package io.plenum.command.ui;

import io.plenum.uikit.NavigationBadge;
import org.springframework.stereotype.Component;

/** How many overrides of Plenum there are. */
@Component
class OverridesBadge implements NavigationBadge {

    private final OpenOverrides open;
    private final CommandViewContext context;

    OverridesBadge(OpenOverrides open, CommandViewContext context) {
        this.open = open;
        this.context = context;
    }

    @Override
    public String route() {
        return "overrides";
    }

    @Override
    public long count() {
        return open.all().stream().filter(one -> context.sees(one.point())).count();
    }

    @Override
    public String text() {
        return "operate.badge";
    }
}
