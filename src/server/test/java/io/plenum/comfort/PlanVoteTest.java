package io.plenum.comfort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The floor plan computes the predicted mean vote in the browser: it must be that of the server, or the plan and the page contradict each other. */
class PlanVoteTest {

    private static final String SCRIPT = """
            import { predictedVote } from '%s';
            console.log(JSON.stringify(JSON.parse(process.argv[1]).map(c => predictedVote(c.air, c.humidity, c))));""";

    private record Passed(VoteLimit name, boolean above) {}

    private record PlanVote(
            @Nullable Double value,
            @Nullable ComfortCategory category,
            @Nullable Passed limit) {}

    @Test
    void theVoteOfThePlanIsThatOfTheServer() throws Exception {
        List<Climate> climates = climates();
        List<PlanVote> votes = inNode(climates);
        assertThat(votes).hasSameSizeAs(climates);
        for (int i = 0; i < votes.size(); i++) {
            Vote vote = Fanger.vote(climates.get(i));
            PlanVote one = votes.get(i);
            assertThat(one.category()).as("%s", climates.get(i)).isEqualTo(vote.category());
            if (vote.limit() == null) {
                assertThat(one.limit()).as("%s", climates.get(i)).isNull();
                assertThat(one.value()).as("%s", climates.get(i)).isCloseTo(vote.value(), within(1e-4));
            } else {
                assertThat(one.value()).as("%s", climates.get(i)).isNull();
                assertThat(one.limit()).as("%s", climates.get(i)).isEqualTo(new Passed(vote.limit(), vote.above()));
            }
        }
        assertThat(votes)
                .extracting(PlanVote::limit)
                .contains(
                        new Passed(VoteLimit.AIR_TEMPERATURE, true),
                        new Passed(VoteLimit.AIR_TEMPERATURE, false),
                        new Passed(VoteLimit.VAPOUR_PRESSURE, true),
                        new Passed(VoteLimit.VOTE, false),
                        null);
    }

    /** From too cold to too warm, light and warm clothes, still and moving air, sitting and walking. */
    private static List<Climate> climates() {
        List<Climate> all = new ArrayList<>();
        for (double air = 8; air <= 33; air += 1.25) {
            for (double humidity : List.of(15.0, 45.0, 80.0, 95.0)) {
                all.add(new Climate(air, air, humidity, 0.1, 1.2, 1));
                all.add(new Climate(air, air, humidity, 0.3, 1.2, 0.5));
                all.add(new Climate(air, air, humidity, 0, 0.9, 0.3));
                all.add(new Climate(air, air, humidity, 0.8, 2, 0.75));
            }
        }
        return all;
    }

    private static List<PlanVote> inNode(List<Climate> climates) throws IOException, InterruptedException {
        String module = Path.of("frontend/floor/comfort/pmv.ts")
                .toAbsolutePath()
                .toUri()
                .toString();
        Process node = new ProcessBuilder(
                        "node",
                        "--no-warnings",
                        "--input-type=module",
                        "-e",
                        SCRIPT.formatted(module),
                        JsonMapper.shared().writeValueAsString(climates))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String answer = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(node.waitFor(20, TimeUnit.SECONDS)).isTrue();
        return JsonMapper.shared().readValue(answer, new TypeReference<>() {});
    }
}
