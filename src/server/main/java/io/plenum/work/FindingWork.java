package io.plenum.work;

import io.plenum.access.CurrentUser;
import io.plenum.access.Role;
import io.plenum.fault.finding.Finding;
import io.plenum.fault.finding.FindingGroup;
import io.plenum.fault.finding.Findings;
import io.plenum.site.Equipment;
import io.plenum.site.SiteAccess;
import io.plenum.web.RequestProblem;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** Suggests the order that a finding asks for: look at its likely causes, one after the other. */
@Service
class FindingWork {

    private static final int CAUSES = 3;

    private final Findings findings;
    private final SiteAccess models;
    private final MessageSource texts;
    private final CurrentUser user;

    FindingWork(Findings findings, SiteAccess models, MessageSource texts, CurrentUser user) {
        this.findings = findings;
        this.models = models;
        this.texts = texts;
        this.user = user;
    }

    WorkDraft draft(long id, Locale locale) {
        Finding finding = findings.find(id);
        if (finding == null || !visible(finding)) {
            throw RequestProblem.notFound(String.valueOf(id));
        }
        FindingGroup group = findings.group(finding);
        Equipment equipment = models.visible().equipment(finding.subject());
        String name = equipment == null ? finding.subject() : equipment.name();
        String seen = text("fault.rule.", finding.rule(), locale)
                + ": "
                + text("fault.plain.", finding.rule(), locale)
                + "\n"
                + text("fault.seen.", finding.rule(), locale);
        List<String> steps = group.causes().stream()
                .limit(CAUSES)
                .map(cause ->
                        text("fault.cause.", cause.name(), locale) + "? " + text("fault.verify.", cause.name(), locale))
                .toList();
        return new WorkDraft(
                text("fault.cause.", group.cause().name(), locale) + " · " + name,
                seen,
                new WorkOrigin(WorkOrigin.Kind.FINDING, id),
                equipment == null ? null : equipment.key(),
                null,
                null,
                steps);
    }

    /** Orders may be given by somebody who sees a part of the building only. */
    private boolean visible(Finding finding) {
        return user.may(Role.VIEWER) || models.visible().equipment(finding.subject()) != null;
    }

    private String text(String prefix, String key, Locale locale) {
        return texts.getMessage(prefix + key, null, locale);
    }
}
