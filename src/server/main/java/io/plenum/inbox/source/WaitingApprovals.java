package io.plenum.inbox.source;

import io.plenum.access.Role;
import io.plenum.access.account.User;
import io.plenum.command.CommandOverride;
import io.plenum.command.GrantedLimits;
import io.plenum.command.OverrideState;
import io.plenum.command.Overrides;
import io.plenum.command.WritePolicy;
import io.plenum.inbox.InboxAudience;
import io.plenum.inbox.InboxKind;
import io.plenum.inbox.InboxNews;
import io.plenum.inbox.InboxSource;
import io.plenum.inbox.InboxWord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Commands that a second person has to approve, for all who may; never for whoever has ordered them. */
@Component
class WaitingApprovals implements InboxSource {

    private final Overrides overrides;
    private final WritePolicy policy;
    private final InboxAudience audience;

    WaitingApprovals(Overrides overrides, WritePolicy policy, InboxAudience audience) {
        this.overrides = overrides;
        this.policy = policy;
        this.audience = audience;
    }

    @Override
    public String prefix() {
        return "approval:";
    }

    @Override
    public List<InboxNews> waiting() {
        Map<UUID, List<CommandOverride>> groups = overrides.open().stream()
                .filter(one -> one.state() == OverrideState.AWAITING_APPROVAL)
                .collect(Collectors.groupingBy(CommandOverride::group, LinkedHashMap::new, Collectors.toList()));
        List<User> people = groups.isEmpty() ? List.of() : audience.everybody();
        return groups.values().stream()
                .flatMap(group -> people.stream()
                        .filter(person -> mayApprove(person, group))
                        .map(person -> news(person.name(), group)))
                .toList();
    }

    private boolean mayApprove(User person, List<CommandOverride> group) {
        return !person.name().equals(group.getFirst().who())
                && group.stream().allMatch(one -> audience.holds(person, role(one), one.point()));
    }

    private Role role(CommandOverride one) {
        GrantedLimits limits = policy.limits(one.point());
        return limits == null ? Role.OPERATOR : limits.role();
    }

    private InboxNews news(String account, List<CommandOverride> group) {
        CommandOverride first = group.getFirst();
        return new InboxNews(
                account,
                InboxKind.APPROVAL,
                prefix() + first.group(),
                group.size() == 1 ? "approval" : "approval.more",
                List.of(
                        InboxWord.of(first.who()),
                        InboxWord.of(audience.nameOf(first.point())),
                        InboxWord.of(first.reason()),
                        InboxWord.of(group.size() - 1L)),
                true,
                "",
                audience.keyOf(first.point()),
                "overrides");
    }
}
