package io.reckon.k8s;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The same topics wherever Reckon is deployed, and those that the scheduler uses. */
class TopicsTest {
    private static final long JOURNAL_LAG_MILLIS = 3_600_000;
    private static final Pattern CREATED = Pattern.compile(
            "^topic --topic (\\S+) --partitions (\\d+)( --config cleanup.policy=compact)?"
                    + "(?: --config min.compaction.lag.ms=(\\d+))?",
            Pattern.MULTILINE);

    /** A topic, with the time for which compaction leaves its records alone. */
    private record Topic(int partitions, boolean isCompacted, long lagMillis) {}

    private final Map<String, Topic> strimzi =
            Manifest.of(Repository.text("k8s/components/strimzi/topics.yaml")).stream()
                    .map(Manifest::tree)
                    .collect(Collectors.toMap(TopicsTest::name, TopicsTest::topic));

    private final Map<String, Topic> local = CREATED.matcher(Repository.text("k8s/overlays/local/create-topics.sh"))
            .results()
            .collect(Collectors.toMap(match -> match.group(1), TopicsTest::topic));

    @Test
    void bothDeploymentsHaveTheSame() {
        assertThat(local).hasSameSizeAs(strimzi);
        assertThat(local.keySet()).isEqualTo(strimzi.keySet());
        local.forEach((name, topic) ->
                assertThat(strimzi.get(name).isCompacted()).as(name).isEqualTo(topic.isCompacted()));
    }

    @Test
    void theyAreThoseOfTheScheduler() {
        assertThat(local.keySet()).containsAll(ServiceContract.of("scheduler").topics());
    }

    @Test
    void aJournalLiesBesideItsQuestions() {
        for (Map<String, Topic> topics : java.util.List.of(local, strimzi)) {
            assertThat(topics.get("search-journal"))
                    .isEqualTo(new Topic(topics.get("questions").partitions(), true, JOURNAL_LAG_MILLIS));
            assertThat(topics.get("policies").isCompacted()).isTrue();
        }
    }

    private static String name(JsonNode topic) {
        return topic.path("spec").has("topicName")
                ? topic.at("/spec/topicName").asText()
                : topic.at("/metadata/name").asText();
    }

    private static Topic topic(JsonNode topic) {
        JsonNode spec = topic.path("spec");
        return new Topic(
                spec.path("partitions").asInt(),
                spec.path("config").path("cleanup.policy").asText().equals("compact"),
                spec.path("config").path("min.compaction.lag.ms").asLong());
    }

    private static Topic topic(MatchResult match) {
        return new Topic(
                Integer.parseInt(match.group(2)),
                match.group(3) != null,
                match.group(4) == null ? 0 : Long.parseLong(match.group(4)));
    }
}
