package io.plenum.dashboard.ui;

import io.plenum.dashboard.DashboardPictures;
import io.plenum.dashboard.Dashboards;
import io.plenum.dashboard.StarterCards;
import io.plenum.dashboard.content.CardContents;
import io.plenum.point.PointSearch;
import io.plenum.site.SiteAccess;
import io.plenum.site.SiteChoice;
import org.springframework.stereotype.Component;

/** What the pages of dashboards work with. */
@Component
record DashboardParts(
        Dashboards dashboards,
        DashboardPictures pictures,
        CardContents contents,
        StarterCards starters,
        BoardConfigs configs,
        SiteAccess models,
        SiteChoice choice,
        PointSearch points) {}
