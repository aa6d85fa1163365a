package io.reckon.launcher.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TextTableTest {
    @Test
    void columnsAreAsWideAsTheirWidestCell() {
        TextTable table = new TextTable("a", "long head").row("1000", "x");
        assertThat(table.lines())
                .containsExactly(
                        "   a  long head", //
                        "────  ─────────",
                        "1000          x");
    }

    @Test
    void aRowNeedsACellForEachColumn() {
        TextTable table = new TextTable("a", "b");
        assertThatThrownBy(() -> table.row("1")).hasMessage("1 cells for 2 columns");
    }
}
