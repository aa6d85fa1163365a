package io.reckon.startup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryTest {
    @Test
    void aShortageIsSaidWithBothAmounts() {
        assertThat(new Memory(256).shortage(new Memory(128)))
                .contains("it has 128 MiB of memory and needs 256: raise the memory limit of the container");
        assertThat(new Memory(256).shortage(new Memory(256))).isEmpty();
    }

    @Test
    void aProcessHasMoreThanItsHeap() {
        long heap = Runtime.getRuntime().maxMemory() / 1024 / 1024;
        assertThat(Memory.ofThisProcess().mebibytes()).isGreaterThanOrEqualTo(heap);
    }
}
