package io.plenum.equipment.plant;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A plant: what it is made of and what feeds what.
 *
 * @param key of the air handler for air; empty for water, of which a building has one plant each
 * @param nodes by stage, then level, then as they stand from top to bottom
 * @param links between two of the nodes each
 * @param left how many more pieces belong to it that are not in it, since it could not be read
 */
public record PlantSchematic(
        PlantKind kind, String key, String name, List<PlantNode> nodes, List<PlantLink> links, int left) {

    public PlantSchematic {
        nodes = List.copyOf(nodes);
        links = List.copyOf(links);
    }

    /** Of which the model does not say what feeds it or what it feeds. */
    public List<PlantNode> unlinked() {
        Set<String> linked = new HashSet<>();
        links.forEach(link -> {
            linked.add(link.from());
            linked.add(link.to());
        });
        return nodes.stream().filter(node -> !linked.contains(node.key())).toList();
    }
}
