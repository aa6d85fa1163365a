package io.reckon.calibration.evidence.page;

import io.reckon.calibration.evidence.chart.Figure;
import java.util.List;

/**
 * One part of the page.
 *
 * @param id unique in the page: letters and hyphens
 * @param title the question that it answers
 * @param notes how to read it, or what to record where there is nothing to show; a paragraph each
 * @param figures charts
 * @param tables the numbers
 * @param folded whether the tables are long, so that they are shown on demand
 */
record Section(String id, String title, List<String> notes, List<Figure> figures, List<Table> tables, boolean folded) {

    Section {
        notes = List.copyOf(notes);
        figures = List.copyOf(figures);
        tables = List.copyOf(tables);
    }

    /** As Markdown, without the charts. */
    String markdown() {
        StringBuilder text = new StringBuilder("## " + title + "\n\n");
        notes.forEach(note -> text.append(note).append("\n\n"));
        tables.stream()
                .filter(table -> !folded && !table.rows().isEmpty())
                .forEach(table -> text.append(table.markdown()).append("\n\n"));
        if (folded) {
            tables.forEach(
                    table -> text.append("Numbers: `csv/").append(table.id()).append(".csv`\n\n"));
        }
        return text.toString();
    }
}
