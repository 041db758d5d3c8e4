package io.plenum.inbox.source;

import io.plenum.command.CommandOrigin;
import io.plenum.command.CommandOverride;
import io.plenum.command.OverrideState;
import io.plenum.command.Overrides;
import io.plenum.inbox.InboxAudience;
import io.plenum.inbox.InboxKind;
import io.plenum.inbox.InboxNews;
import io.plenum.inbox.InboxSource;
import io.plenum.inbox.InboxWord;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Overrides that end within a quarter of an hour, for whoever has ordered them by hand: there is still time to prolong them. */
@Component
class EndingOverrides implements InboxSource {

    private static final Duration SOON = Duration.ofMinutes(15);
    /** What was ordered for less than this ends as everybody expects. */
    private static final Duration SHORT = Duration.ofMinutes(45);

    private static final Set<OverrideState> STANDING = EnumSet.of(OverrideState.HELD, OverrideState.OVERRULED);
    private static final Set<CommandOrigin.Kind> BY_HAND =
            EnumSet.of(CommandOrigin.Kind.PERSON, CommandOrigin.Kind.PROPOSAL);

    private final Overrides overrides;
    private final InboxAudience audience;
    private final Clock clock;

    EndingOverrides(Overrides overrides, InboxAudience audience, Clock clock) {
        this.overrides = overrides;
        this.audience = audience;
        this.clock = clock;
    }

    @Override
    public String prefix() {
        return "override-ends:";
    }

    @Override
    public List<InboxNews> waiting() {
        Instant soon = clock.instant().plus(SOON);
        Map<UUID, List<CommandOverride>> groups = overrides.open().stream()
                .filter(one -> STANDING.contains(one.state())
                        && BY_HAND.contains(one.origin().kind())
                        && one.until().isBefore(soon)
                        && Duration.between(one.since(), one.until()).compareTo(SHORT) >= 0)
                .collect(Collectors.groupingBy(CommandOverride::group, LinkedHashMap::new, Collectors.toList()));
        return groups.values().stream().map(this::news).toList();
    }

    /** Prolonged is another end. */
    private InboxNews news(List<CommandOverride> group) {
        CommandOverride first = group.getFirst();
        int others = group.size() - 1;
        return new InboxNews(
                first.who(),
                InboxKind.COMMAND,
                prefix() + first.group() + ":" + first.until().getEpochSecond(),
                others == 0 ? "override.ends" : "override.ends.more",
                List.of(
                        InboxWord.of(audience.nameOf(first.point())),
                        InboxWord.time(first.until()),
                        InboxWord.of(others)),
                false,
                "",
                null,
                "overrides");
    }
}
