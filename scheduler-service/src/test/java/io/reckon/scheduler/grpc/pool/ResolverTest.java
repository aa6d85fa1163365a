package io.reckon.scheduler.grpc.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ResolverTest {

    @Test
    void listNamesTheReplicas() {
        assertThat(Resolver.of("a:1, b:2,a:1")).isEqualTo(new Resolver.StaticList(List.of("a:1", "b:2")));
    }

    @Test
    void nameStandsForAllItsAddresses() {
        assertThat(Resolver.of("proposer.reckon.svc:9101"))
                .isEqualTo(new Resolver.DnsName("proposer.reckon.svc", 9101));
    }

    @Test
    void oneMachineIsOneReplica() {
        assertThat(Resolver.of("localhost:9101")).isEqualTo(new Resolver.StaticList(List.of("localhost:9101")));
        assertThat(Resolver.of("10.0.0.7:9101")).isEqualTo(new Resolver.StaticList(List.of("10.0.0.7:9101")));
    }

    @Test
    void settingWithoutPortIsRefusedWithTheFormThatIsWanted() {
        assertThatThrownBy(() -> Resolver.of("a:1,b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'b' is not host:port");
    }
}
