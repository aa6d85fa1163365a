package io.reckon.inference.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.reckon.inference.remote.RemoteSettings.Limits;
import io.reckon.inference.remote.RemoteSettings.Stated;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class RemoteSettingsTest {
    private static final Stated NOTHING = new Stated(OptionalLong.empty(), OptionalInt.empty());
    private static final Limits LIMITS =
            new Limits(1, Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1));

    private static RemoteSettings settings(String model, String... endpoints) {
        return new RemoteSettings(
                List.of(endpoints).stream().map(URI::create).toList(), model, Optional.empty(), NOTHING, LIMITS);
    }

    private static JsonNode json(String text) throws JsonProcessingException {
        return new ObjectMapper().readTree(text.replace('\'', '"'));
    }

    @Test
    void refusesWhatCannotBeAsked() {
        assertThatThrownBy(() -> settings("m")).hasMessageContaining("endpoints is not set");
        assertThatThrownBy(() -> settings("", "http://a:8000")).hasMessageContaining("model is not set");
        assertThatThrownBy(() -> settings("m", "a:8000")).hasMessageContaining("a:8000 is no address");
        assertThatThrownBy(() -> new Limits(0, Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1)))
                .hasMessage("in-flight must be at least 1");
    }

    @Test
    void readsTheCardOfVllm() throws Exception {
        ServerCard card = ServerCard.of(
                json("{'data':[{'id':'other'},{'id':'m','owned_by':'vllm','root':'/models/m','max_model_len':4096}]}"),
                "m");

        assertThat(card.context()).hasValue(4096);
        assertThat(card.parameters()).isEmpty();
    }

    @Test
    void readsTheCardOfLlamaCppByItsAlias() throws Exception {
        ServerCard card = ServerCard.of(
                json(
                        "{'data':[{'id':'x','aliases':['m'],'meta':{'n_params':134515008,'n_ctx':2048,'n_ctx_train':8192}}]}"),
                "m");

        assertThat(card.context()).hasValue(2048);
        assertThat(card.parameters()).hasValue(134_515_008);
    }

    @Test
    void tellsModelsOfOtherOriginOrSizeApart() throws Exception {
        String card = "{'data':[{'id':'m','root':'/models/%s','max_model_len':%d,'created':%d}]}";

        ServerCard one = ServerCard.of(json(card.formatted("a", 4096, 1)), "m");
        ServerCard again = ServerCard.of(json(card.formatted("a", 8192, 2)), "m");
        ServerCard other = ServerCard.of(json(card.formatted("b", 4096, 1)), "m");

        assertThat(again.identity()).isEqualTo(one.identity());
        assertThat(other.identity()).isNotEqualTo(one.identity());
    }
}
