package io.plenum.commissioning.naming;

import io.plenum.commissioning.DiscoveredPoint;
import io.plenum.commissioning.naming.PatternGroup.Member;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Proposes class, equipment and place of points by their names, descriptions, units and types of object, one proposal for all whose
 * names differ in numbers alone. Pure: the same points and register give the same proposals.
 */
public final class NamingProposals {

    private final PointNameReader reader;
    private final Map<String, Builder> groups = new LinkedHashMap<>();
    private final Set<String> buildings = new HashSet<>();

    private record Builder(ReadName name, List<NamePart> description, List<Member> members) {}

    private NamingProposals(PointNameReader reader) {
        this.reader = reader;
    }

    /** In the order in which the points come; each point is in exactly one group. */
    public static List<PatternGroup> of(List<DiscoveredPoint> points, AbbreviationRegister register) {
        NamingProposals proposals = new NamingProposals(new PointNameReader(register, language(points, register)));
        points.forEach(proposals::take);
        return Duplicates.abstained(proposals.groups.entrySet().stream()
                .map(entry -> proposals.group(entry.getKey(), entry.getValue()))
                .toList());
    }

    private static String language(List<DiscoveredPoint> points, AbbreviationRegister register) {
        List<String> tokens = points.stream()
                .flatMap(point -> Stream.of(point.name(), point.description(), point.device()))
                .flatMap(text -> PointNameTokens.of(PointNameTokens.readable(text)).stream())
                .map(token -> Abbreviation.normalized(token.text()))
                .toList();
        return register.language(tokens);
    }

    private void take(DiscoveredPoint point) {
        ReadName name = reader.name(point);
        if (name.place().building() != null) {
            buildings.add(NameTemplate.fill(name.place().building(), name.numbers()));
        }
        List<NamePart> description = reader.description(point);
        groups.computeIfAbsent(key(point, name, description), key -> new Builder(name, description, new ArrayList<>()))
                .members()
                .add(new Member(point, name.numbers()));
    }

    /** Names of the same pattern are of one group only where everything else says the same of them. */
    private static String key(DiscoveredPoint point, ReadName name, List<NamePart> description) {
        TreeSet<String> said = new TreeSet<>();
        description.forEach(part -> said.add(Abbreviation.normalized(part.text())));
        return hash(String.join(
                "|",
                name.pattern(),
                point.unit().name(),
                point.kindOrNumber().name(),
                ObjectDirection.of(point).name(),
                String.join(" ", said)));
    }

    /** Short, and the same after a restart: decisions hang on it. */
    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    private PatternGroup group(String key, Builder builder) {
        DiscoveredPoint first = builder.members().getFirst().point();
        return new PatternGroup(
                key,
                builder.name().pattern(),
                List.copyOf(builder.members()),
                new ProposalMaker(first, builder.name(), builder.description(), buildings.size() > 1).make());
    }
}
